package fi.solmu.clock;

import fi.solmu.web.Viewer;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The practices of the networks whose clocks were last looked at. What the database says of their ground is their key. */
@Component
class KeptPractices {

    /** In practices, some two kilobytes each. */
    private static final long ROOM = 10_000;

    private final Ground ground;
    private final Shelf<List<Planned>> kept = new Shelf<>(ROOM, all -> 1 + all.size());

    KeptPractices(Ground ground) {
        this.ground = ground;
    }

    /** The word is read before the practices are: what is written between the two makes a new one. Whoever writes reads what they wrote. */
    List<Planned> of(Viewer viewer, Supplier<List<Planned>> read) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return read.get();
        }
        var key = String.join("|", viewer.network().toString(), viewer.organisation().toString(), viewer.locale().getLanguage(),
            ground.word(false, viewer));
        var known = kept.find(key);
        return known == null ? kept.keep(key, List.copyOf(read.get())) : known;
    }
}
