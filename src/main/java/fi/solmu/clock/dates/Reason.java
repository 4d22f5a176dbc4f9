package fi.solmu.clock.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something of the calendar that put an occurrence on the day it is: a day nobody works, or one that the year has not. */
public record Reason(Why why, LocalDate date, @Nullable Holiday holiday, int number, String name) {

    /** What stood in the way; of the last three the number tells which day or week it is. */
    public enum Why { WEEKEND, HOLIDAY, CLOSED, HANGS_ON_HOLIDAY, HANGS_ON_DATE, HANGS_ON_ANCHOR, NO_SUCH_DAY, NO_SUCH_WEEK, WEEK_53 }

    static Reason of(Why why, LocalDate date, int number) {
        return new Reason(why, date, null, number, "");
    }

    static Reason hangsOn(Holiday holiday, LocalDate date) {
        return new Reason(Why.HANGS_ON_HOLIDAY, date, holiday, 0, "");
    }

    /** So many days before or after a day of the anchor; the name tells whether working days are counted. */
    static Reason hangsOnAnchor(LocalDate date, int offset, boolean workingDays) {
        return new Reason(Why.HANGS_ON_ANCHOR, date, null, offset, workingDays ? "workdays" : "days");
    }

    /** Why nobody works that day; none when it is a working day. A holiday within a closing is no reason of its own. */
    public static @Nullable Reason closed(LocalDate date, WorkingDays working) {
        var closing = working.closing(date);
        if (closing != null) {
            return new Reason(Why.CLOSED, date, null, 0, closing.name());
        }
        var holiday = working.holiday(date);
        if (holiday != null) {
            return new Reason(Why.HOLIDAY, date, holiday, 0, "");
        }
        return isWeekend(date) ? of(Why.WEEKEND, date, 0) : null;
    }

    /** Why nobody works on a weekday; a weekend needs no reason. */
    public static @Nullable Reason of(LocalDate date, WorkingDays working) {
        return isWeekend(date) ? null : closed(date, working);
    }

    boolean isSameClosing(Reason other) {
        return why == Why.CLOSED && other.why == Why.CLOSED && name.equals(other.name);
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
