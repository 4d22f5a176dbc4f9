package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.util.Comparator;

/** Days, the first and the last included, on which a party is closed, and what for: a school's autumn break. */
public record Closing(LocalDate first, LocalDate last, String name) implements Comparable<Closing> {

    private static final Comparator<Closing> ORDER =
        Comparator.comparing(Closing::first).thenComparing(Closing::last).thenComparing(Closing::name);

    public Closing {
        if (last.isBefore(first)) {
            throw new RuleRefused("clock.term-backwards");
        }
        if (days(first, last) > WorkingDays.LONGEST_CLOSING) {
            throw new RuleRefused("clock.closing-too-long", "most", WorkingDays.LONGEST_CLOSING);
        }
    }

    int days() {
        return days(first, last);
    }

    Closing from(LocalDate later) {
        return new Closing(later, last, name);
    }

    private static int days(LocalDate first, LocalDate last) {
        return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }

    @Override
    public int compareTo(Closing other) {
        return ORDER.compare(this, other);
    }
}
