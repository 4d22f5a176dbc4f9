package fi.solmu.clock.dates;

import java.time.LocalDate;

/** The days a pattern is asked about, and the day its intervals are counted from. */
record Stretch(LocalDate phase, LocalDate from, LocalDate to) {

    boolean has(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(to);
    }
}
