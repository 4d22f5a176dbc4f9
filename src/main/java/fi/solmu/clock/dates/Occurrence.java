package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** One time a practice is done: its days, or the week or month in which the day is still to be agreed. */
public record Occurrence(LocalDate original, LocalDate first, LocalDate last, Exactness exactness)
        implements Comparable<Occurrence> {

    /** How closely the time is known. */
    public enum Exactness { DAY, WEEK, MONTH }

    static Occurrence on(Recurrence.Day day, int span) {
        return new Occurrence(day.original(), day.date(), day.date().plusDays(span - 1L), Exactness.DAY);
    }

    static Occurrence in(YearWeek week) {
        return new Occurrence(week.monday(), week.monday(), week.sunday(), Exactness.WEEK);
    }

    static Occurrence in(YearMonth month) {
        return new Occurrence(month.atDay(1), month.atDay(1), month.atEndOfMonth(), Exactness.MONTH);
    }

    public boolean isExact() {
        return exactness == Exactness.DAY;
    }

    /** The calendar moved it off the day its rule names. */
    public boolean isShifted() {
        return !original.equals(first);
    }

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** Whether any of it lies between the first day, included, and the second, excluded. */
    public boolean touches(LocalDate from, LocalDate to) {
        return first.isBefore(to) && !last.isBefore(from);
    }

    public boolean touches(YearWeek week) {
        return touches(week.monday(), week.next().monday());
    }

    public boolean isPast(LocalDate today) {
        return last.isBefore(today);
    }

    public boolean isRunning(LocalDate today) {
        return touches(today, today.plusDays(1));
    }

    @Override
    public int compareTo(Occurrence other) {
        int byStart = first.compareTo(other.first);
        return byStart == 0 ? other.last.compareTo(last) : byStart;
    }
}
