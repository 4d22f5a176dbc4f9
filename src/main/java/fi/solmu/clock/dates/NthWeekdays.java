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

        static final int MOST_A_MONTH = 5;
        private static final int WEEK = 7;

        static Nth read(String text, int most) {
            if (!text.matches("([+-]?[0-9]{1,2})?[A-Z]{2}")) {
                throw RuleRefused.unclear("BYDAY", text);
            }
            var number = text.substring(0, text.length() - 2);
            int n = number.isEmpty() ? 0 : Integer.parseInt(number);
            if (Math.abs(n) > most || n == 0 && !number.isEmpty()) {
                throw RuleRefused.unclear("BYDAY", text);
            }
            return new Nth(n, Texts.day(text.substring(number.length())));
        }

        String text() {
            return (n == 0 ? "" : String.valueOf(n)) + Texts.day(day);
        }

        private void inMonth(CalendarMonth month, Consumer<LocalDate> found) {
            int first = month.first(day);
            int count = (month.length() - first) / WEEK + 1;
            int from = n == 0 ? 1 : n > 0 ? n : count + 1 + n;
            for (int i = Math.max(1, from); i <= Math.min(count, n == 0 ? count : from); i++) {
                found.accept(month.day(first + WEEK * (i - 1)));
            }
        }
    }

    @Override
    public NthWeekdays with(MonthCycle next) {
        return new NthWeekdays(next, nths);
    }

    @Override
    public void inMonth(CalendarMonth month, Consumer<LocalDate> found) {
        nths.forEach(nth -> nth.inMonth(month, found));
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
