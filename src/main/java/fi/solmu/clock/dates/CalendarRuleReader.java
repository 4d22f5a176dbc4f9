package fi.solmu.clock.dates;

import fi.solmu.clock.dates.CalendarRule.Period;
import fi.solmu.clock.dates.NthWeekdays.Nth;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whatever RFC 5545 can say of days; which parts go together is told in its table of section 3.3.10. */
record CalendarRuleReader(RuleParts parts, Period period, int every, DayOfWeek weekStart, @Nullable LocalDate from) {

    private static final int MONTH = 31, YEAR = 366, WEEKS = 53;

    CalendarRule read() {
        var months = Months.of(parts.numbers("BYMONTH", 1, 12));
        var weeks = only("BYWEEKNO", WEEKS, period == Period.YEARLY);
        var yearDays = only("BYYEARDAY", YEAR, period == Period.YEARLY);
        var monthDays = only("BYMONTHDAY", MONTH, period != Period.WEEKLY);
        var days = parts.list("BYDAY").stream().map(this::nth).toList();
        if (!weeks.isEmpty() && days.stream().anyMatch(nth -> nth.n() != 0)) {
            throw RuleRefused.together("BYWEEKNO");
        }
        var positions = parts.numbers("BYSETPOS", -YEAR, YEAR);
        boolean said = period == Period.DAILY || !yearDays.isEmpty() || !monthDays.isEmpty() || !days.isEmpty();
        return said ? rule(months, weeks, yearDays, monthDays, days, positions) : fromStart(months, weeks, positions);
    }

    /** What the rule leaves unsaid is as on its first day. */
    private CalendarRule fromStart(Months months, List<Integer> weeks, List<Integer> positions) {
        var start = RuleReader.start(from);
        if (period == Period.WEEKLY || !weeks.isEmpty()) {
            return rule(months, weeks, List.of(), List.of(), List.of(new Nth(0, start.getDayOfWeek())), positions);
        }
        var named = period == Period.YEARLY && months.isAll() ? Months.of(List.of(start.getMonthValue())) : months;
        return rule(named, weeks, List.of(), List.of(start.getDayOfMonth()), List.of(), positions);
    }

    private CalendarRule rule(
            Months months, List<Integer> weeks, List<Integer> yearDays, List<Integer> monthDays, List<Nth> days, List<Integer> positions) {
        return new CalendarRule(period, every, weekStart, months, weeks, yearDays, monthDays, days, positions);
    }

    private List<Integer> only(String part, int most, boolean fits) {
        if (parts.has(part) && !fits) {
            throw RuleRefused.together(part);
        }
        return parts.numbers(part, -most, most);
    }

    private Nth nth(String text) {
        var nth = Nth.read(text, period == Period.YEARLY ? WEEKS : Nth.MOST_A_MONTH);
        if (nth.n() != 0 && (period == Period.DAILY || period == Period.WEEKLY)) {
            throw RuleRefused.unclear("BYDAY", text);
        }
        return nth;
    }
}
