package fi.solmu.item.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.puimula.libvoikko.Analysis;
import org.puimula.libvoikko.Voikko;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Voikko on this machine, if it is there: all handles are opened at the start, since the dictionary may be taken away under a running
 * Solmu, and each serves one thread at a time. What has failed once in every word stays out until the next start.
 */
final class VoikkoPool {

    private static final Logger LOG = LoggerFactory.getLogger(VoikkoPool.class);
    private static final int MOST = 4;
    private static final String SURE = "sanoissa";

    private final BlockingQueue<Voikko> idle;
    /** Guesses take long: one at a time, so that whoever saves has the other handles. */
    private final Semaphore guesses = new Semaphore(1);
    private volatile boolean isBroken;

    VoikkoPool(Collection<Voikko> handles) {
        idle = new LinkedBlockingQueue<>(handles);
    }

    /** None where the library or its dictionary is missing, or where this process may not load it: search then goes without. */
    static Optional<VoikkoPool> open() {
        var handles = new ArrayList<Voikko>();
        try {
            while (handles.size() < MOST) {
                handles.add(new Voikko("fi"));
            }
        } catch (Exception | LinkageError missing) {
            LOG.info("{} of {} handles to Voikko could be opened; with none, Finnish is searched by stems: {}", handles.size(), MOST,
                firstLine(missing));
        }
        var pool = new VoikkoPool(handles);
        return handles.isEmpty() || pool.analyses(SURE).isEmpty() ? Optional.empty() : Optional.of(pool);
    }

    boolean isBroken() {
        return isBroken;
    }

    List<Analysis> analyses(String word) {
        return with(voikko -> voikko.analyze(word));
    }

    List<String> near(String word) {
        guesses.acquireUninterruptibly();
        try {
            return with(voikko -> voikko.suggest(word));
        } finally {
            guesses.release();
        }
    }

    private <T> List<T> with(Function<Voikko, List<T>> asked) {
        if (isBroken) {
            return List.of();
        }
        var voikko = taken();
        try {
            return asked.apply(voikko);
        } catch (RuntimeException | LinkageError failed) {
            look(voikko, failed);
            return List.of();
        } finally {
            idle.add(voikko);
        }
    }

    /** One odd word is a word that nobody knows; when a plain one fails too, the dictionary is gone. */
    private void look(Voikko voikko, Throwable failed) {
        try {
            if (!voikko.analyze(SURE).isEmpty()) {
                LOG.info("Voikko could not read a word, which is searched as it is written: {}", firstLine(failed));
                return;
            }
        } catch (RuntimeException | LinkageError gone) {
            failed.addSuppressed(gone);
        }
        isBroken = true;
        LOG.error("Voikko has ceased to answer, so Finnish is searched by stems until Solmu is started again", failed);
    }

    private Voikko taken() {
        boolean wasInterrupted = false;
        try {
            while (true) {
                try {
                    return idle.take();
                } catch (InterruptedException soon) {
                    wasInterrupted = true;
                }
            }
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String firstLine(Throwable failed) {
        return String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
    }
}
