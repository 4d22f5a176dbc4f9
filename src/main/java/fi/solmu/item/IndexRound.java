package fi.solmu.item;

import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.item.words.TextAnalyzer;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The quiet round that analyses anew what a lower version has indexed, in small steps and on one node at a time: as nobody. */
@Component
class IndexRound {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRound.class);
    private static final int MOST_STEPS = 40;

    private final OldWords words;
    private final Walls walls;
    private final Executor working;
    private final AtomicBoolean isGoing = new AtomicBoolean();

    IndexRound(OldWords words, Walls walls, @Qualifier("applicationTaskExecutor") Executor working) {
        this.words = words;
        this.walls = walls;
        this.working = working;
    }

    /** It may take minutes, and other rounds wait for nobody. */
    @Scheduled(fixedDelayString = "${solmu.index.pause:PT10S}", initialDelayString = "${solmu.index.pause:PT20S}")
    void begin() {
        if (isGoing.compareAndSet(false, true)) {
            try {
                working.execute(() -> {
                    try {
                        round();
                    } finally {
                        isGoing.set(false);
                    }
                });
            } catch (RejectedExecutionException stopping) {
                isGoing.set(false);
            }
        }
    }

    /** A network that cannot be done keeps no other waiting. */
    void round() {
        int version = TextAnalyzer.here().version();
        for (var place : words.places(version)) {
            try {
                steps(place, version);
            } catch (RuntimeException broken) {
                LOG.error("The words of a network could not be analysed anew", broken);
            }
        }
    }

    private void steps(OldWords.Place place, int version) {
        for (int step = 0; step < MOST_STEPS; step++) {
            var some = walls.within(new Reader(place.network(), null, null), () -> words.some(version));
            if (some.isEmpty() || !some.stream().allMatch(old -> anew(old, place))) {
                return;
            }
        }
    }

    /** What cannot be read whole is read less far, and keeps nothing else waiting. */
    private boolean anew(OldWords.Old old, OldWords.Place place) {
        for (var reach : OldWords.Reach.values()) {
            try {
                return walls.within(new Reader(place.network(), old.owner(), null), () -> words.anew(old, place, reach));
            } catch (TransientDataAccessException | RecoverableDataAccessException | DataAccessResourceFailureException
                    | TransactionException later) {
                throw later;
            } catch (RuntimeException broken) {
                LOG.warn("The words of {} could not be analysed anew ({})", old.itemId(), reach, broken);
            }
        }
        return true;
    }
}
