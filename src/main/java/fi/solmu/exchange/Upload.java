package fi.solmu.exchange;

import fi.solmu.web.Refused;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A file that somebody has sent to become a network, kept until it has become one or nobody asks for it any more. */
public final class Upload {

    private final UUID id;
    private final UUID person;
    private final Path file;
    private final Instant at;
    private volatile @Nullable Checked checked;
    private volatile @Nullable Future<?> work;
    private volatile String made = "";
    private volatile List<Refused.Fault> faults = List.of();
    private volatile boolean failed;
    private volatile int done;

    Upload(UUID id, UUID person, Path file, Instant at) {
        this.id = id;
        this.person = person;
        this.file = file;
        this.at = at;
    }

    public UUID id() {
        return id;
    }

    boolean isOf(UUID somebody) {
        return person.equals(somebody);
    }

    Path file() {
        return file;
    }

    Instant at() {
        return at;
    }

    void works(Future<?> future) {
        work = future;
    }

    @Nullable Future<?> work() {
        return work;
    }

    /** Somebody waits for what is being done to it. */
    public boolean isBusy() {
        var now = work;
        return now != null && !now.isDone();
    }

    void found(Checked what) {
        checked = what;
    }

    /** Null while it is read for the first time. */
    public @Nullable Checked checked() {
        return checked;
    }

    void refused(List<Refused.Fault> why) {
        faults = why;
    }

    public List<Refused.Fault> faults() {
        return faults;
    }

    void failed() {
        failed = true;
    }

    public boolean hasFailed() {
        return failed;
    }

    void done(int items) {
        done = items;
    }

    /** How many items have been taken so far. */
    public int done() {
        return done;
    }

    void made(String word) {
        made = word;
    }

    /** The word of the network it became; empty before that. */
    public String made() {
        return made;
    }
}
