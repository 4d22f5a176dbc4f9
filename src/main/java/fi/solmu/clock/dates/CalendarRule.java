package fi.solmu.clock.dates;

import fi.solmu.clock.dates.NthWeekdays.Nth;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Any other recurrence of RFC 5545: the days of a period that everything named agrees on, or certain ones of them. */
public record CalendarRule(
        Period period, int every, DayOfWeek weekStart, Months months, List<Integer> weeks, List<Integer> yearDays,
        List<Integer> monthDays, List<Nth> days, List<Integer> positions) implements Pattern {

    /** What an interval counts, and what positions are counted within. */
    public enum Period { DAILY, WEEKLY, MONTHLY, YEARLY }

    private static final int WEEK = 7, FULL_FIRST_WEEK = 4;

    @Override
    public void each(Stretch stretch, Consumer<LocalDate> found) {
        long ahead = Math.floorMod(number(stretch.phase()) - number(stretch.from()), (long) every);
        var period = start(stretch.from());
        for (period = after(period, ahead); period.isBefore(stretch.to()); period = after(period, every)) {
            inPeriod(period, date -> {
                if (stretch.has(date)) {
                    found.accept(date);
                }
            });
        }
    }

    @Override
    public boolean hasOwnMonths() {
        return true;
    }

    @Override
    public String text() {
        return "FREQ=" + period + Texts.interval(every) + months.text() + part("BYWEEKNO", weeks) + part("BYYEARDAY", yearDays)
            + part("BYMONTHDAY", monthDays)
            + (days.isEmpty() ? "" : ";BYDAY=" + days.stream().map(Nth::text).collect(Collectors.joining(",")))
            + part("BYSETPOS", positions) + (weekStart == DayOfWeek.MONDAY ? "" : ";WKST=" + Texts.day(weekStart));
    }

    private void inPeriod(LocalDate first, Consumer<LocalDate> found) {
        var named = Stream.iterate(first, date -> date.plusDays(1)).limit(ChronoUnit.DAYS.between(first, after(first, 1)))
            .filter(this::isNamed).toList();
        int count = named.size();
        IntPredicate meant = positions.isEmpty()
                ? at -> true : at -> positions.contains(at + 1) || positions.contains(at - count);
        IntStream.range(0, count).filter(meant).mapToObj(named::get).forEach(found);
    }

    private boolean isNamed(LocalDate date) {
        return months.has(date.getMonthValue())
            && has(weeks, () -> date.get(fields().weekOfWeekBasedYear()), () -> (int) date.range(fields().weekOfWeekBasedYear()).getMaximum())
            && has(yearDays, date::getDayOfYear, date::lengthOfYear)
            && has(monthDays, date::getDayOfMonth, date::lengthOfMonth)
            && (days.isEmpty() || days.stream().anyMatch(nth -> nth.day() == date.getDayOfWeek() && (nth.n() == 0 || isNth(date, nth.n()))));
    }

    /** A numbered weekday is counted within the month where months are spoken of, and otherwise within the year. */
    private boolean isNth(LocalDate date, int n) {
        boolean byMonth = period == Period.MONTHLY || !months.isAll();
        int day = byMonth ? date.getDayOfMonth() : date.getDayOfYear();
        int length = byMonth ? date.lengthOfMonth() : date.lengthOfYear();
        return n == (n > 0 ? (day - 1) / WEEK + 1 : (day - length) / WEEK - 1);
    }

    private static boolean has(List<Integer> numbers, Reckoned number, Reckoned last) {
        if (numbers.isEmpty()) {
            return true;
        }
        int one = number.get();
        return numbers.contains(one) || numbers.get(0) < 0 && numbers.contains(one - last.get() - 1);
    }

    private LocalDate start(LocalDate date) {
        return switch (period) {
            case DAILY -> date;
            case WEEKLY -> date.minusDays(Math.floorMod(date.getDayOfWeek().getValue() - weekStart.getValue(), WEEK));
            case MONTHLY -> date.withDayOfMonth(1);
            case YEARLY -> weeks.isEmpty() ? date.withDayOfYear(1) : yearOfWeeks(date.get(fields().weekBasedYear()));
        };
    }

    private LocalDate after(LocalDate start, long periods) {
        return switch (period) {
            case DAILY -> start.plusDays(periods);
            case WEEKLY -> start.plusWeeks(periods);
            case MONTHLY -> start.plusMonths(periods);
            case YEARLY -> weeks.isEmpty()
                    ? start.plusYears(periods) : yearOfWeeks(start.get(fields().weekBasedYear()) + (int) periods);
        };
    }

    private long number(LocalDate date) {
        return switch (period) {
            case DAILY -> date.toEpochDay();
            case WEEKLY -> Math.floorDiv(start(date).toEpochDay(), WEEK);
            case MONTHLY -> date.getYear() * 12L + date.getMonthValue();
            case YEARLY -> weeks.isEmpty() ? date.getYear() : date.get(fields().weekBasedYear());
        };
    }

    private LocalDate yearOfWeeks(int year) {
        return LocalDate.of(year, 1, FULL_FIRST_WEEK).with(fields().dayOfWeek(), 1);
    }

    private WeekFields fields() {
        return WeekFields.of(weekStart, FULL_FIRST_WEEK);
    }

    private static String part(String name, List<Integer> numbers) {
        return numbers.isEmpty() ? "" : ";" + name + "=" + Texts.list(numbers);
    }

    /** A number that is only reckoned where somebody asks for it. */
    private interface Reckoned {
        int get();
    }
}
