package fi.solmu.clock.dates;

import fi.solmu.clock.dates.NthWeekdays.Nth;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rules that go by months, and the yearly ones by ISO weeks. */
final class MonthReader {

    private static final int DAYS = 31, WEEKS = 53, MOST_A_MONTH = 23;

    private final RuleParts parts;
    private final @Nullable LocalDate from;
    private final int every;

    MonthReader(RuleParts parts, @Nullable LocalDate from, int every) {
        this.parts = parts;
        this.from = from;
        this.every = every;
    }

    Pattern read(boolean yearly) {
        if (yearly && parts.has("BYWEEKNO")) {
            return isoWeeks();
        }
        var named = parts.numbers("BYMONTH", 1, 12);
        var cycle = new MonthCycle(yearly, every, Months.of(named));
        if (parts.has("X-WORKDAY")) {
            return new MonthWorkingDays(cycle, parts.numbers("X-WORKDAY", -MOST_A_MONTH, MOST_A_MONTH));
        }
        if (parts.has("BYMONTHDAY")) {
            return monthDays(cycle, parts.numbers("BYMONTHDAY", -DAYS, DAYS));
        }
        if (parts.has("BYDAY")) {
            return byDay(cycle);
        }
        var start = RuleReader.start(from);
        var own = yearly && named.isEmpty() ? cycle.in(Months.of(List.of(start.getMonthValue()))) : cycle;
        return monthDays(own, List.of(start.getDayOfMonth()));
    }

    private IsoWeeks isoWeeks() {
        var days = weekdays();
        if (days.isEmpty() && from == null) {
            throw new RuleRefused("clock.rule-week-needs-weekday");
        }
        var own = days.isEmpty() ? List.of(RuleReader.start(from).getDayOfWeek()) : days;
        return new IsoWeeks(every, parts.numbers("BYWEEKNO", -WEEKS, WEEKS), own, missing());
    }

    private MonthDays monthDays(MonthCycle cycle, List<Integer> days) {
        return new MonthDays(cycle, days, weekdays(), missing());
    }

    private MonthPattern byDay(MonthCycle cycle) {
        if (parts.has("BYSETPOS")) {
            return new DayPositions(cycle, weekdays(), parts.numbers("BYSETPOS", -DAYS, DAYS));
        }
        var nths = parts.list("BYDAY").stream().map(text -> Nth.read(text, Nth.MOST_A_MONTH)).toList();
        return new NthWeekdays(cycle, nths);
    }

    private List<DayOfWeek> weekdays() {
        return parts.list("BYDAY").stream().map(Texts::day).sorted().toList();
    }

    private Missing missing() {
        var text = parts.take("SKIP", "OMIT");
        return Arrays.stream(Missing.values()).filter(known -> known.name().equals(text)).findFirst()
            .orElseThrow(() -> RuleRefused.unclear("SKIP", text));
    }
}
