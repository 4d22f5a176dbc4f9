package fi.solmu.clock.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;

/** One month of a year: how long it is, and on which weekday it begins. Asked for every rule, so it reckons with plain numbers. */
record CalendarMonth(int year, int number) {

    private static final int WEEK = 7, DECEMBER = 12, FEBRUARY = 2;
    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    /** By how many weekdays each month begins later than the year, from March on without the leap day (Sakamoto). */
    private static final int[] SHIFTS = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};

    int length() {
        return number == FEBRUARY && Year.isLeap(year) ? 29 : LENGTHS[number - 1];
    }

    LocalDate day(int day) {
        return LocalDate.of(year, number, day);
    }

    CalendarMonth next() {
        return number == DECEMBER ? new CalendarMonth(year + 1, 1) : new CalendarMonth(year, number + 1);
    }

    /** The weekday of the first day, counted from Monday as 0. */
    int firstWeekday() {
        int of = number > FEBRUARY ? year : year - 1;
        return Math.floorMod(of + of / 4 - of / 100 + of / 400 + SHIFTS[number - 1], WEEK);
    }

    /** The first of those weekdays, by its day. */
    int first(DayOfWeek weekday) {
        return 1 + Math.floorMod(weekday.ordinal() - firstWeekday(), WEEK);
    }

    /** Weekdays, each a bit, Monday the lowest. */
    static int bits(Collection<DayOfWeek> weekdays) {
        int bits = 0;
        for (var weekday : weekdays) {
            bits |= 1 << weekday.ordinal();
        }
        return bits;
    }
}
