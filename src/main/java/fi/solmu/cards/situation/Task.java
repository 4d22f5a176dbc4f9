package fi.solmu.cards.situation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to be done in a situation, from its card or added on the spot; each party's own where none is named; be its words old. */
public record Task(
        UUID id, int number, String title, String how, @Nullable UUID role, @Nullable UUID organisation, String said,
        @Nullable Integer from, @Nullable Integer to, List<Need> needs, Aids aids, boolean isOld) {

    /** What has to come from another organisation first. */
    public record Need(UUID organisation, String what) {}

    public Task {
        needs = List.copyOf(needs);
    }

    /** What is added on the spot has nothing ready to help. */
    public Task(
            UUID id, int number, String title, String how, @Nullable UUID role, @Nullable UUID organisation, String said,
            @Nullable Integer from, @Nullable Integer to, List<Need> needs) {
        this(id, number, title, how, role, organisation, said, from, to, needs, Aids.NONE, false);
    }

    /** By when it should be under way. */
    @Nullable Instant startDue(Instant started) {
        return from == null ? null : started.plusSeconds(from * 60L);
    }

    /** By when it should be done. */
    public @Nullable Instant due(Instant started) {
        var last = to == null ? from : to;
        return last == null ? null : started.plusSeconds(last * 60L);
    }
}
