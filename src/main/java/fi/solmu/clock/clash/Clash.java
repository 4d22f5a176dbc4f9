package fi.solmu.clock.clash;

import fi.solmu.clock.Fingerprint;
import fi.solmu.clock.Moment;
import fi.solmu.clock.dates.Reason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something in the clock that would be better moved, or added where nobody meets a customer group for long.
 * Whose it is: an organisation, a customer group, a role, or of a wrong order the practice that comes too early.
 */
public record Clash(What what, UUID whose, List<Moment> moments, @Nullable Reason closed, LocalDate first, LocalDate last)
        implements Comparable<Clash> {

    /** What is wrong. */
    public enum What { CALLED_BY_SEVERAL, GROUP_CALLED, CLOSED, ORDER, LOAD, SILENCE }

    /** A day that would be better, and how much else those who are asked for have in that week. */
    public record Better(LocalDate date, int others) {}

    static Clash of(What what, UUID whose, List<Moment> moments) {
        return of(what, whose, moments, null);
    }

    static Clash of(What what, UUID whose, List<Moment> moments, @Nullable Reason closed) {
        return new Clash(what, whose, moments, closed,
                moments.get(0).occurrence().first(), moments.get(moments.size() - 1).occurrence().last());
    }

    /** A holiday closes everybody. */
    public boolean isHoliday() {
        return closed != null && closed.holiday() != null;
    }

    /** The one that is easiest to move: with the fewest parties; of a wrong order the one that comes too early. */
    public Moment moved() {
        return what == What.ORDER ? moments.get(0)
                : moments.stream().min(Comparator.comparing(moment -> moment.planned().parties().size())).orElseThrow();
    }

    /** Whole weeks from its first day to its last. */
    public long weeks() {
        return ChronoUnit.WEEKS.between(first, last.plusDays(1));
    }

    /** The same as long as the same practices stand on the same days. */
    public String key() {
        var told = what + " " + whose + moments.stream()
            .map(moment -> " " + moment.planned().id() + " " + moment.occurrence().first()).sorted().collect(Collectors.joining());
        return Fingerprint.of(told);
    }

    @Override
    public int compareTo(Clash other) {
        return first.compareTo(other.first);
    }
}
