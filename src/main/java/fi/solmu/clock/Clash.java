package fi.solmu.clock;

import fi.solmu.clock.dates.Reason;
import fi.solmu.clock.dates.YearWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something in the clock that would be better moved: several who ask the same organisation in one week, or a party that is closed. */
public record Clash(What what, UUID organisation, List<Moment> moments, @Nullable Reason closed)
        implements Comparable<Clash> {

    /** What is wrong. */
    public enum What { CALLED_BY_SEVERAL, CLOSED }

    /** A day on which the time that is easiest to move would be better, and how much else its parties have in that week. */
    public record Better(LocalDate date, int others) {}

    /** A holiday closes everybody. */
    public boolean isHoliday() {
        return closed != null && closed.holiday() != null;
    }

    /** The one that is easiest to move: with the fewest parties. */
    public Moment moved() {
        return moments.stream().min(Comparator.comparing(moment -> moment.planned().parties().size())).orElseThrow();
    }

    public LocalDate first() {
        return moments.get(0).occurrence().first();
    }

    public YearWeek week() {
        return YearWeek.of(first());
    }

    /** The same as long as the same practices stand on the same days. */
    public String key() {
        var told = what + " " + organisation + moments.stream()
            .map(moment -> " " + moment.planned().id() + " " + moment.occurrence().first()).sorted().collect(Collectors.joining());
        return Fingerprint.of(told);
    }

    @Override
    public int compareTo(Clash other) {
        return first().compareTo(other.first());
    }
}
