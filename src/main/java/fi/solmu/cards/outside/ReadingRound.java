package fi.solmu.cards.outside;

import fi.solmu.web.Reachable;
import fi.solmu.web.Refused;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The round that reads the addresses whose turn it is. However many nodes go round, each address is one node's at a time. */
@Component
class ReadingRound {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingRound.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int AT_ONCE = 3;

    private final AlertSources sources;
    private final Inbox inbox;
    private final Executor reading;
    private final Reachable reachable;
    private final Semaphore atOnce = new Semaphore(AT_ONCE);
    private final Set<UUID> beingRead = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Fetching fetching;

    @Autowired
    ReadingRound(AlertSources sources, Inbox inbox, @Qualifier("applicationTaskExecutor") Executor reading) {
        this(sources, inbox, reading, Reachable.PUBLIC);
    }

    ReadingRound(AlertSources sources, Inbox inbox, Executor reading, Reachable reachable) {
        this.sources = sources;
        this.inbox = inbox;
        this.reading = reading;
        this.reachable = reachable;
    }

    /** Reading takes its time, and other rounds wait for nobody; a source that still waits or is being read has its turn already. */
    @Scheduled(fixedDelayString = "${solmu.alerts.pause:PT20S}", initialDelayString = "${solmu.alerts.pause:PT40S}")
    void round() {
        sources.due().stream().filter(due -> beingRead.add(due.source())).forEach(due -> {
            try {
                reading.execute(() -> read(due));
            } catch (RejectedExecutionException stopping) {
                beingRead.remove(due.source());
            }
        });
    }

    @Scheduled(fixedDelay = 6 * 3_600_000, initialDelay = 1_200_000)
    void forget() {
        sources.forget();
    }

    private void read(AlertSources.Due due) {
        atOnce.acquireUninterruptibly();
        try {
            var fetched = fetching().fetch(due.address(), due.tag(), due.modified());
            if (fetched.message() == null) {
                inbox.same(due);
            } else {
                inbox.take(fetched.message(), fetched.tag(), fetched.modified(), due.place());
            }
        } catch (Refused refusal) {
            inbox.failed(refusal.key(), due.failures(), due.place());
        } catch (RuntimeException broken) {
            LOG.error("A source outside could not be read", broken);
        } finally {
            atOnce.release();
            beingRead.remove(due.source());
        }
    }

    /** Made when the first address is read, for most networks have none. */
    private synchronized Fetching fetching() {
        var made = fetching;
        if (made == null) {
            made = new Fetching(reachable, LONGEST);
            fetching = made;
        }
        return made;
    }
}
