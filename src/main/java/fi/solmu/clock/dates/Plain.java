package fi.solmu.clock.dates;

import java.time.DayOfWeek;
import java.util.List;

/** A timing in the few plain ways people say when; no months named means every month, negative numbers count from the end. */
public record Plain(Way way, List<Integer> months, List<Integer> numbers, List<DayOfWeek> days, int every) {

    /** The ways, the simplest first. What none of them can say is a rule. */
    public enum Way { MONTHS, WEEKS, DAY, WEEKDAY, WORKDAY, EVERY, ODD, EVEN, ANCHOR, OPEN, RULE }

    public Plain {
        months = List.copyOf(months);
        numbers = List.copyOf(numbers);
        days = List.copyOf(days);
    }

    static Plain inMonths(List<Integer> months) {
        return new Plain(Way.MONTHS, months, List.of(), List.of(), 1);
    }

    static Plain inWeeks(List<Integer> weeks, List<DayOfWeek> days) {
        return new Plain(Way.WEEKS, List.of(), weeks, days, 1);
    }

    static Plain of(Way way) {
        return new Plain(way, List.of(), List.of(), List.of(), 1);
    }

    /** Months by months; an interval of months or years is more than plain. */
    static Plain of(Way way, MonthCycle cycle, List<Integer> numbers, List<DayOfWeek> days) {
        return cycle.every() > 1 ? of(Way.RULE) : new Plain(way, named(cycle.months()), numbers, days, 1);
    }

    static Plain weekly(Way way, Months months, List<DayOfWeek> days, int every) {
        return new Plain(way, named(months), List.of(), days, every);
    }

    private static List<Integer> named(Months months) {
        return months.isAll() ? List.of() : months.list();
    }
}
