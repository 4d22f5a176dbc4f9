package fi.solmu.item.push;

import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.network.PushDevices;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits, several at once. Nothing is locked meanwhile, for a push service may take its time; what was sent by one who died
 * before writing it down is sent again, and shows once, for it has the same tag.
 */
@Component
class PushRound {

    private static final Logger LOG = LoggerFactory.getLogger(PushRound.class);
    private static final int BATCH = 100, MOST_BATCHES = 20, MOST_TRIES = 8;
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final Pushes pushes;
    private final PushWords words;
    private final PushPost post;
    private final PushDevices devices;
    private final Walls walls;
    private final TransactionTemplate transactions;
    private final Executor sending;
    private final Clock clock;
    private final AtomicBoolean isGoing = new AtomicBoolean();
    private final Semaphore atOnce = new Semaphore(PushPost.AT_ONCE);

    PushRound(
            Pushes pushes, PushWords words, PushPost post, PushDevices devices, Walls walls, TransactionTemplate transactions,
            @Qualifier("applicationTaskExecutor") Executor sending, Clock clock) {
        this.pushes = pushes;
        this.words = words;
        this.post = post;
        this.devices = devices;
        this.walls = walls;
        this.transactions = transactions;
        this.sending = sending;
        this.clock = clock;
    }

    private record Ready(Push push, PushDevices.Address address, String message) {}

    /** Sending takes its time, and other rounds wait for nobody. */
    @Scheduled(fixedDelayString = "${solmu.push.pause:PT3S}", initialDelayString = "${solmu.push.pause:PT3S}")
    void begin() {
        if (isGoing.compareAndSet(false, true)) {
            try {
                sending.execute(() -> {
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

    /** Until nothing is due, or enough for one time. */
    void round() {
        for (int i = 0; i < MOST_BATCHES; i++) {
            List<Pushes.Taken> taken = pushes.take(BATCH, LEASE);
            if (taken.isEmpty()) {
                return;
            }
            CompletableFuture.allOf(taken.stream().map(each -> CompletableFuture.runAsync(() -> one(each), sending))
                .toArray(CompletableFuture[]::new)).join();
        }
    }

    private void one(Pushes.Taken taken) {
        atOnce.acquireUninterruptibly();
        try {
            walls.within(new Reader(taken.network(), null, null), () -> send(taken));
        } catch (RuntimeException broken) {
            LOG.error("A push could not be sent", broken);
            walls.within(new Reader(taken.network(), null, null),
                () -> transactions.executeWithoutResult(state -> later(taken, pushes.get(taken), broken.getClass().getSimpleName())));
        } finally {
            atOnce.release();
        }
    }

    private void send(Pushes.Taken taken) {
        var ready = transactions.execute(state -> {
            var push = pushes.get(taken);
            return devices.address(push.device())
                .flatMap(address -> words.of(push).map(message -> new Ready(push, address, message)));
        });
        if (ready == null || ready.isEmpty()) {
            pushes.ended(taken, "DROPPED", null);
            return;
        }
        var push = ready.get().push;
        var answer = post.send(ready.get().address, ready.get().message, push.item().value());
        transactions.executeWithoutResult(state -> keep(taken, push, answer));
    }

    private void keep(Pushes.Taken taken, Push push, PushPost.Answer answer) {
        switch (answer.kind()) {
            case SENT -> pushes.ended(taken, "SENT", null);
            case GONE -> {
                pushes.ended(taken, "REFUSED", answer.words());
                devices.gone(push.device());
            }
            case REFUSED -> pushes.ended(taken, "REFUSED", answer.words());
            case LATER -> later(taken, push, answer.words());
        }
        if (answer.kind() != PushPost.Answer.Kind.GONE) {
            devices.told(push.device(), answer.kind() == PushPost.Answer.Kind.SENT ? null : answer.words());
        }
    }

    /** After half a minute, one, two, four …, for an hour: after that the board has told it. */
    private void later(Pushes.Taken taken, Push push, String why) {
        if (push.tries() + 1 >= MOST_TRIES) {
            pushes.ended(taken, "REFUSED", why);
        } else {
            pushes.later(taken, why, clock.instant().plus(Duration.ofSeconds(30L << push.tries())));
        }
    }
}
