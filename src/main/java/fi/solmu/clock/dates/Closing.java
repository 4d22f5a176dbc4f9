package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.util.Comparator;

/** Days, the first and the last included, on which a party is closed, and what for: a school's autumn break. */
public record Closing(LocalDate first, LocalDate last, String name) implements Comparable<Closing> {

    private static final Comparator<Closing> ORDER =
        Comparator.comparing(Closing::first).thenComparing(Closing::last).thenComparing(Closing::name);

    int days() {
        return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }

    Closing from(LocalDate later) {
        return new Closing(later, last, name);
    }

    @Override
    public int compareTo(Closing other) {
        return ORDER.compare(this, other);
    }
}
