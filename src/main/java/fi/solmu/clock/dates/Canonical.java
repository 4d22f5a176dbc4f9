package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The one form of a timing among all that name the very same days: months in the rule, nothing said that says nothing. */
final class Canonical {

    private static final int WEEK = 7, FIFTH = 5, LEAST_IN_MONTH = 4, LONGER_BY = 3, YEAR = 12, EARLIEST = 1900, SEARCHED = 25;

    private final Term term;
    private @Nullable LocalDate from;

    private Canonical(Term term) {
        this.term = term;
        this.from = term.from();
    }

    /** A rule that ended before its interval's first day has no better form than its own. */
    static Timing of(Timing timing) {
        if (!timing.isExact()) {
            return timing;
        }
        try {
            return new Canonical(timing.recurrence().orElseThrow().term()).exact(timing);
        } catch (RuleRefused never) {
            return timing;
        }
    }

    private Timing exact(Timing timing) {
        var read = timing.recurrence().orElseThrow();
        var months = read.pattern() instanceof MonthPattern monthly ? monthly.cycle().months() : read.months();
        var pattern = plainest(read.pattern(), months);
        boolean within = pattern.hasOwnMonths() || pattern instanceof GivenDates;
        var rule = new Recurrence(pattern, within ? Months.ALL : months, new Term(from, null, term.times()), Shift.NONE).text();
        return new Timing(rule, List.of(), List.of(), false, from, term.until(), timing.span(), timing.hours(), timing.shift());
    }

    private Pattern plainest(Pattern pattern, Months months) {
        if (pattern instanceof MonthDays days) {
            return of(days.with(settled(days.cycle())));
        }
        if (pattern instanceof NthWeekdays nths) {
            return of(nths.with(settled(nths.cycle())));
        }
        if (pattern instanceof DayPositions positions) {
            return of(positions);
        }
        if (pattern instanceof MonthWorkingDays workdays) {
            return workdays.with(settled(workdays.cycle()));
        }
        if (pattern instanceof WeekPattern weeks) {
            start(weeks.every(), LocalDate::minusWeeks);
            return weeks.every() == 1 && weeks.days().size() == WEEK ? new EveryDays(1) : weeks;
        }
        if (pattern instanceof EveryDays days) {
            start(days.every(), LocalDate::minusDays);
        } else if (pattern instanceof IsoWeeks weeks) {
            start(weeks.every(), LocalDate::minusYears);
            return new IsoWeeks(weeks.every(), weeks.weeks(), weeks.days(), weeks.weeks().contains(53) ? weeks.missing() : Missing.OMIT);
        } else if (pattern instanceof GivenDates given) {
            return new GivenDates(given.dates().stream().distinct().sorted().filter(date -> months.has(date.getMonthValue())).toList());
        }
        return pattern;
    }

    /** What becomes of a missing day matters only where one may be missing. */
    private static MonthDays of(MonthDays days) {
        boolean missing = days.days().stream().anyMatch(day -> days.cycle().months().list().stream()
            .anyMatch(month -> day > Month.of(month).minLength()));
        return new MonthDays(days.cycle(), days.days(), days.weekdays().size() == WEEK ? List.of() : days.weekdays(),
            missing ? days.missing() : Missing.OMIT);
    }

    private static Pattern of(NthWeekdays pattern) {
        var all = pattern.nths().stream().filter(nth -> nth.n() == 0).map(NthWeekdays.Nth::day).toList();
        if (pattern.cycle().every() == 1 && all.containsAll(pattern.nths().stream().map(NthWeekdays.Nth::day).toList())) {
            var days = all.stream().distinct().sorted().toList();
            return days.size() == WEEK ? new EveryDays(1) : new WeekPattern(1, days);
        }
        return new NthWeekdays(pattern.cycle(), pattern.nths().stream()
            .filter(nth -> nth.n() == 0 || !all.contains(nth.day())).distinct()
            .sorted(Comparator.comparing(NthWeekdays.Nth::n).thenComparing(NthWeekdays.Nth::day)).toList());
    }

    /** One weekday by its place is the nth of it, seven are all days. */
    private Pattern of(DayPositions pattern) {
        var cycle = settled(pattern.cycle());
        int kinds = pattern.weekdays().size();
        if (kinds == WEEK) {
            return of(new MonthDays(cycle, pattern.positions(), List.of(), Missing.OMIT));
        }
        int most = LEAST_IN_MONTH * kinds + Math.min(kinds, LONGER_BY);
        var positions = pattern.positions().stream().filter(n -> Math.abs(n) <= most).toList();
        if (kinds == 1) {
            return of(new NthWeekdays(cycle, positions.stream().map(n -> new NthWeekdays.Nth(n, pattern.weekdays().get(0))).toList()));
        }
        return new DayPositions(cycle.every() == 1 ? new MonthCycle(false, 1, cycle.months()) : cycle, pattern.weekdays(), positions);
    }

    /** A yearly rule of every year is a monthly one; months at an even interval from nowhere are certain months. */
    private MonthCycle settled(MonthCycle cycle) {
        if (cycle.every() == 1) {
            return new MonthCycle(!cycle.months().isAll(), 1, cycle.months());
        }
        if (from == null && !cycle.yearly() && YEAR % cycle.every() == 0) {
            var turns = IntStream.iterate(1, month -> month <= YEAR, month -> month + cycle.every()).boxed().toList();
            return settled(new MonthCycle(true, 1, cycle.months().and(Months.of(turns))));
        }
        start(cycle.every(), cycle.yearly() ? LocalDate::minusYears : LocalDate::minusMonths);
        return cycle;
    }

    private interface Back {
        LocalDate from(LocalDate date, long by);
    }

    /** An interval that begins nowhere is counted from the first day of all; that day, or one as many turns before the end, is told. */
    private void start(int every, Back back) {
        if (every == 1 || from != null) {
            return;
        }
        var start = term.phase();
        var latest = term.until() == null || term.until().isAfter(start.plusYears(SEARCHED)) ? start : term.until().minusYears(SEARCHED);
        while (start.isAfter(latest) && back.from(start, every).getYear() >= EARLIEST) {
            start = back.from(start, every);
        }
        from = start;
    }
}
