package fi.solmu.clock.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.regex.Pattern;

/** One ISO week, which may begin in one calendar year and end in the next. */
public record YearWeek(int year, int week) implements Comparable<YearWeek> {

    private static final int WEEK = 7;
    /** The first day of 1970 was a Thursday. */
    private static final int MONDAY_OF_1970 = 3;
    private static final Pattern FORM = Pattern.compile("(\\d{4})-W(\\d{2})");

    public YearWeek {
        if (week < 1 || week > weeksIn(year)) {
            throw missing(year, week);
        }
    }

    /** What is said of a week that a year has not. */
    public static RuleRefused missing(int year, int week) {
        return new RuleRefused("clock.week-missing", "year", year, "week", week);
    }

    public static YearWeek of(LocalDate date) {
        var thursday = date.plusDays(DayOfWeek.THURSDAY.getValue() - date.getDayOfWeek().getValue());
        return new YearWeek(thursday.getYear(), (thursday.getDayOfYear() - 1) / WEEK + 1);
    }

    /** As an address has it: 2026-W48. */
    public static YearWeek parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw RuleRefused.unclear("week", text);
        }
        return new YearWeek(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }

    /** Fifty-three when the year has a Thursday more: it begins with one, or has it on its second day and a leap day. */
    public static int weeksIn(int year) {
        var first = LocalDate.of(year, 1, 1).getDayOfWeek();
        boolean more = first == DayOfWeek.THURSDAY || first == DayOfWeek.WEDNESDAY && Year.isLeap(year);
        return more ? 53 : 52;
    }

    public LocalDate monday() {
        long fourth = LocalDate.of(year, 1, 4).toEpochDay();
        return LocalDate.ofEpochDay(fourth - Math.floorMod(fourth + MONDAY_OF_1970, (long) WEEK) + (week - 1L) * WEEK);
    }

    public LocalDate sunday() {
        return monday().plusDays(6);
    }

    public YearWeek next() {
        return of(monday().plusWeeks(1));
    }

    public YearWeek previous() {
        return of(monday().minusWeeks(1));
    }

    @Override
    public int compareTo(YearWeek other) {
        return year == other.year ? Integer.compare(week, other.week) : Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return "%d-W%02d".formatted(year, week);
    }
}
