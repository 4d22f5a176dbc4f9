package fi.solmu.item.words;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.puimula.libvoikko.Analysis;
import org.puimula.libvoikko.Voikko;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Voikko on this machine, if it is there: as many handles as are in use at once, since each serves one thread at a time. */
final class VoikkoPool {

    private static final Logger LOG = LoggerFactory.getLogger(VoikkoPool.class);
    private static final int MOST = 4;

    private final ConcurrentLinkedQueue<Voikko> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore atOnce = new Semaphore(MOST);

    private VoikkoPool(Voikko first) {
        idle.add(first);
    }

    /** None where the library or its dictionary is missing, or where this process may not load it: search then goes without. */
    static Optional<VoikkoPool> open() {
        try {
            var pool = new VoikkoPool(new Voikko("fi"));
            return pool.analyses("sanoissa").isEmpty() ? Optional.empty() : Optional.of(pool);
        } catch (Exception | LinkageError missing) {
            LOG.info("Voikko is not here, so Finnish is searched by stems: {}", String.valueOf(missing.getMessage()).lines().findFirst().orElse(""));
            return Optional.empty();
        }
    }

    List<Analysis> analyses(String word) {
        return with(voikko -> voikko.analyze(word));
    }

    List<String> near(String word) {
        return with(voikko -> voikko.suggest(word));
    }

    private <T> List<T> with(Function<Voikko, List<T>> asked) {
        atOnce.acquireUninterruptibly();
        try {
            var handle = idle.poll();
            var voikko = handle == null ? new Voikko("fi") : handle;
            var answer = asked.apply(voikko);
            idle.add(voikko);
            return answer;
        } finally {
            atOnce.release();
        }
    }
}
