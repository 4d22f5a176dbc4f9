package fi.solmu.item.notices;

import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits, one mail a transaction: the mail stays locked until the server has it and that is written down. Whoever dies in
 * between leaves it waiting, and it goes again under the same name.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int ROUND = 200;
    private static final int MOST_TRIES = 12;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final Outbox outbox;
    private final Letters letters;
    private final Posting posting;
    private final MailSettings settings;
    private final Walls walls;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Postman(
            Outbox outbox, Letters letters, Posting posting, MailSettings settings, Walls walls, TransactionTemplate transactions,
            Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.posting = posting;
        this.settings = settings;
        this.walls = walls;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Until nothing is due, or enough for one time. */
    @Scheduled(fixedDelayString = "${solmu.mail.pause:PT10S}", initialDelayString = "${solmu.mail.pause:PT10S}")
    void round() {
        for (int sent = 0; settings.isSet() && sent < ROUND && one(); sent++) {
            LOG.debug("A mail has been seen to");
        }
    }

    private boolean one() {
        var taken = new AtomicReference<Outbox.@Nullable Taken>();
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> outbox.take(clock.instant()).map(mail -> {
                taken.set(mail);
                walls.within(new Reader(mail.network(), null, null), () -> send(mail));
                return true;
            }).orElse(false)));
        } catch (RuntimeException broken) {
            return putOff(taken.get(), broken);
        }
    }

    /** One mail that cannot be put into words does not keep the others waiting. */
    private boolean putOff(Outbox.@Nullable Taken taken, RuntimeException broken) {
        if (taken == null) {
            throw broken;
        }
        LOG.error("A mail could not be written", broken);
        walls.within(new Reader(taken.network(), null, null), () -> transactions.executeWithoutResult(status ->
            later(taken, outbox.get(taken), "")));
        return true;
    }

    private void send(Outbox.Taken taken) {
        var mail = outbox.get(taken);
        var letter = letters.of(mail);
        var answer = letter.map(each -> posting.send(each, taken.id())).orElse(Posting.Answer.NOBODY);
        switch (answer.kind()) {
            case SENT -> outbox.ended(taken, "SENT", null, clock.instant());
            case NOBODY -> outbox.ended(taken, "DROPPED", null, clock.instant());
            case REFUSED -> outbox.ended(taken, "REFUSED", answer.words(), clock.instant());
            case LATER -> later(taken, mail, answer.words());
        }
    }

    /** After a minute, two, four …; a server that is away for days is waited for, and then no longer. */
    private void later(Outbox.Taken taken, Mail mail, String why) {
        LOG.warn("Mail could not be sent: {}", why.replaceAll("\\S+@\\S+", "(address)"));
        if (mail.tries() + 1 >= MOST_TRIES) {
            outbox.ended(taken, "REFUSED", why, clock.instant());
        } else {
            var wait = Duration.ofMinutes(1L << mail.tries());
            outbox.later(taken, why, clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
        }
    }
}
