package fi.solmu.clock;

import fi.solmu.clock.dates.Hours;
import fi.solmu.clock.dates.Occurrence;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One time of a practice: when it is, and what is known of it. */
public record Moment(Planned planned, Occurrence occurrence, @Nullable Fact fact) implements Comparable<Moment> {

    /** How a time stands on a day. */
    public enum Standing { HELD, MISSED, CANCELLED, LATE, NOW, COMING, UNTOLD }

    /** What a form that tells of it sends back, so that nobody's word is lost under another's. */
    public String seen() {
        return Fact.standing(fact);
    }

    public Standing standing(LocalDate today) {
        if (fact != null && fact.isClosed()) {
            return switch (fact.state()) {
                case HELD -> Standing.HELD;
                case CANCELLED -> Standing.CANCELLED;
                default -> Standing.MISSED;
            };
        }
        if (occurrence.isRunning(today)) {
            return Standing.NOW;
        }
        if (!occurrence.isPast(today)) {
            return Standing.COMING;
        }
        if (fact == null && isOlderThanItsPractice()) {
            return Standing.UNTOLD;
        }
        boolean told = fact != null && fact.state() == Fact.State.LATE;
        return told || occurrence.last().plusDays(FollowThrough.LATE_AFTER).isBefore(today) ? Standing.LATE : Standing.UNTOLD;
    }

    public String label(LocalDate today) {
        return "clock.standing." + standing(today).name().toLowerCase(Locale.ROOT);
    }

    /** The knot and the tone of its state, as the house draws states. */
    public String knot(LocalDate today) {
        return switch (standing(today)) {
            case HELD -> "tied";
            case MISSED, CANCELLED, LATE -> "loose";
            case NOW -> "half";
            default -> "open";
        };
    }

    public String tone(LocalDate today) {
        return switch (standing(today)) {
            case HELD -> "ok";
            case LATE -> "bad";
            case MISSED, UNTOLD -> "warn";
            default -> "soft";
        };
    }

    /** The time of day that its timing tells, or that it was moved to. */
    public @Nullable Hours hours() {
        return fact != null && fact.at() != null ? fact.at() : planned.hours(occurrence);
    }

    /** On another day, or at another time of day, than its timing says. */
    public boolean isMoved() {
        return fact != null && fact.isMoved();
    }

    /** Why it is on its day: what of the calendar put it there, or from which day people moved it; none where the day is plain. */
    public @Nullable String because(Say say) {
        if (fact == null || !fact.isMoved()) {
            return planned.because(occurrence, say);
        }
        var before = planned.hours(occurrence);
        boolean isSameDay = fact.date().equals(fact.to());
        return isSameDay && before == null ? null
            : say.text("clock.moved-from", "was", isSameDay ? before.text() : new When(say).day(fact.date()));
    }

    /** Begun, and nobody has yet said whether it was held. */
    public boolean isAwaited(LocalDate today) {
        return !occurrence.first().isAfter(today) && (fact == null || !fact.isClosed());
    }

    /** It was, or will be, left out. */
    public boolean isCancelled() {
        return fact != null && (fact.state() == Fact.State.MISSED || fact.state() == Fact.State.CANCELLED);
    }

    /** Left out before it came: it stands in no wheel any more. */
    public boolean isCalledOff() {
        return fact != null && fact.state() == Fact.State.CANCELLED;
    }

    /** Awaited, and still to be told: not before the practice was written down, nor in a year that is closed. */
    boolean isAsked(LocalDate today, Collection<Integer> frozen) {
        return isAwaited(today) && (fact != null || !isOlderThanItsPractice()) && !frozen.contains(occurrence.first().getYear());
    }

    /** Nobody is asked of times before the practice was written down. */
    boolean isOlderThanItsPractice() {
        return occurrence.last().isBefore(LocalDate.ofInstant(planned.created(), Say.ZONE));
    }

    @Override
    public int compareTo(Moment other) {
        return occurrence.compareTo(other.occurrence);
    }
}
