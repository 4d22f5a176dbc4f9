package fi.solmu.clock.dates;

import java.time.LocalDate;

/** The days a pattern is asked about, and the day its intervals are counted from. */
record Stretch(LocalDate phase, LocalDate from, LocalDate to) {

    boolean has(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(to);
    }

    /** The month with its neighbours: a day it has not may be held in the next one. */
    boolean isInside(CalendarMonth month) {
        long number = month.year() * 12L + month.number();
        return number > from.getYear() * 12L + from.getMonthValue() && number + 1 < to.getYear() * 12L + to.getMonthValue();
    }
}
