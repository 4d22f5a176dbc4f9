package fi.solmu.cards.situation;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a task stands for one organisation, by the last word that counts. */
public record Line(Task task, UUID organisation, State state, @Nullable Entry last, @Nullable UUID askedBy) {

    /**
     * From sent to done; handed over and asked of another, a task begins again with whoever takes it, who is relieved of it when it is taken
     * back.
     */
    public enum State { SENT, SEEN, ACCEPTED, UNDER_WAY, DONE, CANNOT, HANDED_OVER, SKIPPED, RELIEVED }

    private static final Set<State> OVER = EnumSet.of(State.DONE, State.SKIPPED, State.CANNOT, State.RELIEVED);
    private static final Set<State> AWAY = EnumSet.of(State.CANNOT, State.HANDED_OVER);
    /** Nobody is late by the time it takes to press. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    static Line sent(Task task, UUID organisation, @Nullable UUID askedBy) {
        return new Line(task, organisation, State.SENT, null, askedBy);
    }

    public boolean isOver() {
        return OVER.contains(state);
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public boolean isCannot() {
        return state == State.CANNOT;
    }

    /** Nothing is waited for any more: whoever asked has taken it back. */
    public boolean isRelieved() {
        return state == State.RELIEVED;
    }

    /** Whose it was cannot do it or has given it away: others may have been asked. */
    boolean isAway() {
        return AWAY.contains(state);
    }

    /** What has come to its end with whoever was asked stays so; nobody is asked of it any more. */
    Line relieved(Entry by) {
        return isOver() ? new Line(task, organisation, state, last, null) : new Line(task, organisation, State.RELIEVED, by, null);
    }

    /** What a board calls the place where it says how this stands. */
    public String place() {
        return task.id() + "_" + organisation;
    }

    public String label() {
        return "cards.run-state-" + state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Not begun when it should have been, or not done when it should be. */
    public boolean isLate(Instant started, Instant now) {
        if (isOver()) {
            return false;
        }
        var due = state.compareTo(State.ACCEPTED) < 0 ? task.startDue(started) : task.due(started);
        return due != null && now.isAfter(due.plus(GRACE));
    }

    /** What is done stays done but for another last word; less is never taken for more. Of two reasons the later one is shown. */
    Line after(Entry entry) {
        var next = switch (entry.what()) {
            case SEEN -> state == State.SENT ? State.SEEN : state;
            case ACCEPTED -> state == State.DONE || state == State.UNDER_WAY ? state : State.ACCEPTED;
            case UNDER_WAY -> isDone() ? state : State.UNDER_WAY;
            case DONE -> State.DONE;
            case CANNOT -> State.CANNOT;
            case SKIPPED -> State.SKIPPED;
            case HANDED_OVER -> State.HANDED_OVER;
            default -> state;
        };
        return next == state && !(entry.what().isOfTask() && entry.what().needsWords()) ? this : new Line(task, organisation, next, entry, askedBy);
    }
}
