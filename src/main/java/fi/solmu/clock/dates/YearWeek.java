package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.regex.Pattern;

/** One ISO week, which may begin in one calendar year and end in the next. */
public record YearWeek(int year, int week) implements Comparable<YearWeek> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-W(\\d{2})");

    public YearWeek {
        if (week < 1 || week > weeksIn(year)) {
            throw new RuleRefused("clock.week-missing", "year", year, "week", week);
        }
    }

    public static YearWeek of(LocalDate date) {
        return new YearWeek(date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** As an address has it: 2026-W48. */
    public static YearWeek parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw RuleRefused.unclear("week", text);
        }
        return new YearWeek(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }

    /** Fifty-three when the year has a Thursday more; 28 December is always in the last week. */
    public static int weeksIn(int year) {
        return LocalDate.of(year, 12, 28).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public LocalDate monday() {
        var fourth = LocalDate.of(year, 1, 4);
        return fourth.minusDays(fourth.get(ChronoField.DAY_OF_WEEK) - 1L).plusWeeks(week - 1L);
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
