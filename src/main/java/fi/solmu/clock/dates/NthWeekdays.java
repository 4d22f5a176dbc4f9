package fi.solmu.clock.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The second Tuesday, the last Thursday, or every Monday of a month. */
public record NthWeekdays(MonthCycle cycle, List<Nth> nths) implements MonthPattern {

    /** One weekday and its number from the month's beginning, or end when negative; zero is all of them. */
    public record Nth(int n, DayOfWeek day) {

        String text() {
            return (n == 0 ? "" : String.valueOf(n)) + Texts.day(day);
        }

        private void inMonth(LocalDate first, Consumer<LocalDate> found) {
            int length = first.lengthOfMonth();
            int earliest = 1 + Math.floorMod(day.getValue() - first.getDayOfWeek().getValue(), 7);
            int count = (length - earliest) / 7 + 1;
            for (int i = 1; i <= count; i++) {
                if (n == 0 || n == i || n == i - count - 1) {
                    found.accept(first.withDayOfMonth(earliest + 7 * (i - 1)));
                }
            }
        }
    }

    @Override
    public NthWeekdays with(MonthCycle next) {
        return new NthWeekdays(next, nths);
    }

    @Override
    public void inMonth(LocalDate first, WorkingDays open, Consumer<LocalDate> found) {
        nths.forEach(nth -> nth.inMonth(first, found));
    }

    /** Two of one weekday, or one of two weekdays, is still plain; the first Monday and the third Friday is not. */
    @Override
    public Plain plain(Months months) {
        var numbers = nths.stream().map(Nth::n).distinct().toList();
        var days = nths.stream().map(Nth::day).distinct().toList();
        boolean all = numbers.size() * days.size() == nths.size() && !numbers.contains(0);
        return all ? Plain.of(Plain.Way.WEEKDAY, cycle, numbers, days) : Plain.of(Plain.Way.RULE);
    }

    /** A yearly rule counts its weekdays within the year unless it names its months. */
    @Override
    public String text() {
        boolean each = cycle.yearly() && cycle.months().isAll() && nths.stream().anyMatch(nth -> nth.n() != 0);
        return cycle.text() + (each ? ";BYMONTH=" + Texts.list(Months.ALL.list()) : "") + ";BYDAY="
            + nths.stream().map(Nth::text).collect(Collectors.joining(","));
    }
}
