package fi.solmu.clock.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** The days somebody works: Monday to Friday without holidays and without the days that party is closed. */
public record WorkingDays(boolean evesClosed, Set<LocalDate> closed) {

    /** What most offices keep: the eves of Midsummer and Christmas are free. */
    public static final WorkingDays FINNISH = new WorkingDays(true, Set.of());

    public WorkingDays {
        closed = Set.copyOf(closed);
    }

    public boolean isOpen(LocalDate date) {
        if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 || closed.contains(date)) {
            return false;
        }
        var holiday = FinnishHolidays.on(date);
        return holiday == null || holiday.isEve() && !evesClosed;
    }

    public LocalDate sameOrNext(LocalDate date) {
        return isOpen(date) ? date : sameOrNext(date.plusDays(1));
    }

    public LocalDate sameOrPrevious(LocalDate date) {
        return isOpen(date) ? date : sameOrPrevious(date.minusDays(1));
    }

    /** The nth working day after the date, or before it when n is negative; the date itself is not counted. */
    public LocalDate plus(LocalDate date, int n) {
        var day = date;
        for (int left = Math.abs(n); left > 0; left--) {
            day = n > 0 ? sameOrNext(day.plusDays(1)) : sameOrPrevious(day.minusDays(1));
        }
        return day;
    }
}
