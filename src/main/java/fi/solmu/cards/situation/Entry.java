package fi.solmu.cards.situation;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One word in the log of a situation: what, of which task, for which organisation, by whom, at the teller's own time and at ours. It knows
 * when the situation began, once it stands in the log of one.
 */
public record Entry(
        UUID id, What what, @Nullable UUID task, @Nullable UUID organisation, @Nullable UUID asked, @Nullable UUID role, String text,
        @Nullable Instant until, @Nullable UUID undone, @Nullable UUID person, UUID by, Instant at, Instant received,
        @Nullable Instant begun) {

    /** Clocks differ by so much without anybody being wrong. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    public Entry(
            UUID id, What what, @Nullable UUID task, @Nullable UUID organisation, @Nullable UUID asked, @Nullable UUID role, String text,
            @Nullable Instant until, @Nullable UUID undone, @Nullable UUID person, UUID by, Instant at, Instant received) {
        this(id, what, task, organisation, asked, role, text, until, undone, person, by, at, received, null);
    }

    /** What comes from the future, or from before the situation, came when it was received. Keep in step with entry_moment in the database. */
    public Instant when() {
        if (isFromBefore()) {
            return received;
        }
        var moment = begun != null && isHeldToTheStart() && at.isBefore(begun) ? begun : at;
        return moment.isAfter(received) ? received : moment;
    }

    /** The clock of whoever told it was behind: it says a time at which there was nothing to tell of. */
    public boolean isFromBefore() {
        return begun != null && isHeldToTheStart() && at.isBefore(begun.minus(SLACK));
    }

    /** A source outside speaks of what happened before anybody began; and what was received before that is no fault of the teller's clock. */
    private boolean isHeldToTheStart() {
        return !isFromOutside() && begun != null && !received.isBefore(begun);
    }

    public boolean isFromTheFuture() {
        return at.isAfter(received.plus(SLACK));
    }

    public boolean isFromOutside() {
        return what == What.ALERT;
    }

    /** It came about without anybody telling it: silence was passed on, or a shift changed hands. */
    public boolean isOfItself() {
        return !what.isOfPeople() && !isFromOutside();
    }

    /** Told by another, as the leader does for a party that reports by phone. */
    public boolean isOnBehalf() {
        return organisation != null && !organisation.equals(by) && what != What.ADDED && what.isOfPeople();
    }

    /** Sent again by the same: whose it is may have been left unsaid, and a task that is added is that of its role. */
    boolean isAgain(Entry sent) {
        return id.equals(sent.id) && what == sent.what && Objects.equals(task, sent.task) && text.equals(sent.text)
            && by.equals(sent.by) && Objects.equals(person, sent.person)
            && (what == What.ADDED || sent.organisation == null || sent.organisation.equals(organisation));
    }
}
