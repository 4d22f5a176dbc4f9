package fi.solmu.clock.dates;

import java.time.LocalDate;

/** The days a pattern is asked about, the day its intervals are counted from, and who works when. */
record Stretch(LocalDate phase, LocalDate from, LocalDate to, WorkingDays days) {

    boolean has(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(to);
    }
}
