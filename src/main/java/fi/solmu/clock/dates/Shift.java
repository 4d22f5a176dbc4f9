package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Where a practice goes when its day turns out not to be a working day. */
public enum Shift {
    NONE, FOLLOWING, PRECEDING, NEAREST, MODIFIED_FOLLOWING;

    LocalDate move(LocalDate date, WorkingDays days) {
        if (this == NONE || days.isOpen(date)) {
            return date;
        }
        var next = days.sameOrNext(date);
        var previous = days.sameOrPrevious(date);
        return switch (this) {
            case NONE -> date;
            case FOLLOWING -> next;
            case PRECEDING -> previous;
            case NEAREST -> previous.until(date, ChronoUnit.DAYS) < date.until(next, ChronoUnit.DAYS) ? previous : next;
            case MODIFIED_FOLLOWING -> next.getMonth() == date.getMonth() ? next : previous;
        };
    }
}
