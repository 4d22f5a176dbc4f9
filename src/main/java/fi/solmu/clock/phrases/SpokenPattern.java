package fi.solmu.clock.phrases;

import fi.solmu.clock.dates.AroundAnchor;
import fi.solmu.clock.dates.AroundHoliday;
import fi.solmu.clock.dates.DayPositions;
import fi.solmu.clock.dates.EveryDays;
import fi.solmu.clock.dates.GivenDates;
import fi.solmu.clock.dates.IsoWeeks;
import fi.solmu.clock.dates.Missing;
import fi.solmu.clock.dates.MonthCycle;
import fi.solmu.clock.dates.MonthDays;
import fi.solmu.clock.dates.MonthPattern;
import fi.solmu.clock.dates.MonthWorkingDays;
import fi.solmu.clock.dates.NthWeekdays;
import fi.solmu.clock.dates.NthWeekdays.Nth;
import fi.solmu.clock.dates.OddOrEvenWeeks;
import fi.solmu.clock.dates.Pattern;
import fi.solmu.clock.dates.WeekPattern;
import fi.solmu.web.Say;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The pattern of a recurrence in words: which days, and in which months only. */
final class SpokenPattern {

    private static final List<Integer> ALL_WORKDAYS = IntStream.rangeClosed(1, 23).boxed().toList();

    private final Say say;
    private final Names names;
    private final @Nullable String anchor;

    SpokenPattern(Say say, @Nullable String anchor) {
        this.anchor = anchor;
        this.say = say;
        this.names = new Names(say);
    }

    String of(Pattern pattern, List<Integer> months) {
        return pattern instanceof MonthPattern monthly ? monthly(monthly) : weekly(pattern) + only(months);
    }

    private String weekly(Pattern pattern) {
        if (pattern instanceof WeekPattern weeks) {
            return say.text("clock.when-every", "every", say.text("clock.every-n-weeks", "n", weeks.every()), "days", habitual(weeks.days()));
        }
        if (pattern instanceof OddOrEvenWeeks weeks) {
            return say.text("clock.when-every", "every", say.text(weeks.odd() ? "clock.odd-weeks" : "clock.even-weeks"),
                "days", habitual(weeks.days()));
        }
        if (pattern instanceof IsoWeeks weeks) {
            return years(weeks.every(), say.text("clock.when-week-days", "weeks", weeks(weeks.weeks()),
                "days", names.weekdays(weeks.days(), n -> "clock.on-day." + n)) + (weeks.missing() == Missing.OMIT ? ""
                    : say.text("clock.no-week." + weeks.missing().name().toLowerCase(Locale.ROOT))));
        }
        if (pattern instanceof EveryDays days) {
            return say.text("clock.every-n-days", "n", days.every());
        }
        if (pattern instanceof AroundHoliday around) {
            return holiday(around);
        }
        if (pattern instanceof AroundAnchor around) {
            return say.text("clock.anchor-" + (around.workingDays() ? "workdays" : "days") + (around.offset() < 0 ? "-before" : "-after"),
                "n", Math.abs(around.offset()), "anchor", anchor == null ? say.text("clock.anchor-unnamed") : anchor);
        }
        return pattern instanceof GivenDates given ? say.list(given.dates().stream().map(say::date).toList())
            : say.text("clock.when-calendar-rule", "rule", pattern.text());
    }

    private String monthly(MonthPattern pattern) {
        var cycle = pattern.cycle();
        if (pattern instanceof MonthWorkingDays days && days.positions().equals(ALL_WORKDAYS) && cycle.every() == 1) {
            return say.text("clock.every-workday") + only(cycle.months().list());
        }
        boolean named = cycle.every() == 1 || cycle.yearly();
        var months = cycle.months().list();
        var said = picked(pattern, of(cycle)) + (named && Names.isMany(months) ? names.except(months) : "") + (named ? "" : only(months));
        return cycle.yearly() ? years(cycle.every(), said) : said;
    }

    private String picked(MonthPattern pattern, String of) {
        if (pattern instanceof MonthWorkingDays days) {
            return say.text("clock.when-workday", "of", of, "nth", names.nth(days.positions()));
        }
        if (pattern instanceof DayPositions positions) {
            return say.text("clock.when-nth-day", "of", of, "nth", names.nth(positions.positions()))
                + say.text("clock.that-is", "days", names.either(positions.weekdays()));
        }
        if (pattern instanceof MonthDays days) {
            boolean last = days.days().stream().anyMatch(day -> day < 0);
            var said = say.text(last ? "clock.when-last-day" : "clock.when-day", "of", of, "days", names.monthDays(days.days()));
            return said + (days.weekdays().isEmpty() ? "" : say.text("clock.when-is", "days", names.either(days.weekdays())))
                + (isAnyMissing(days) ? say.text("clock.no-day." + days.missing().name().toLowerCase(Locale.ROOT)) : "");
        }
        return say.text("clock.when-weekday", "of", of, "nths", nths(((NthWeekdays) pattern).nths()));
    }

    /** Those of the same weekdays are said together: "ensimmäinen ja kolmas maanantai". */
    private String nths(List<Nth> nths) {
        var days = new LinkedHashMap<Integer, List<DayOfWeek>>();
        nths.forEach(nth -> days.computeIfAbsent(nth.n(), n -> new ArrayList<>()).add(nth.day()));
        var groups = new LinkedHashMap<List<DayOfWeek>, List<Integer>>();
        days.forEach((n, each) -> groups.computeIfAbsent(each, same -> new ArrayList<>()).add(n));
        var said = new ArrayList<String>();
        groups.forEach((each, numbers) -> {
            if (numbers.remove(Integer.valueOf(0))) {
                said.add(say.text("clock.all-days", "days", names.weekdays(each, n -> "clock.days." + n)));
            }
            if (!numbers.isEmpty()) {
                said.add(say.text("clock.nth-days", "nth", names.nth(numbers), "days", names.weekdays(each, n -> "clock.day-name." + n)));
            }
        });
        return say.list(said);
    }

    private String of(MonthCycle cycle) {
        if (cycle.every() > 1 && !cycle.yearly()) {
            return say.text("clock.of-every-n-months", "n", cycle.every());
        }
        var months = cycle.months().list();
        return Names.isMany(months) ? say.text("clock.of-every-month")
            : say.text("clock.of-months", "months", names.months(months, "clock.of-month"));
    }

    private String weeks(List<Integer> weeks) {
        var parts = new ArrayList<String>();
        var numbered = weeks.stream().filter(week -> week > 0).toList();
        if (!numbered.isEmpty()) {
            parts.add(say.text("clock.when-weeks", "n", numbered.size(), "weeks", names.weekNumbers(numbered)));
        }
        if (numbered.size() < weeks.size()) {
            parts.add(say.text("clock.last-weeks", "nth", names.lastWeeks(weeks.stream().filter(week -> week < 0).toList())));
        }
        return say.list(parts);
    }

    private String holiday(AroundHoliday around) {
        var name = "clock.holiday." + around.holiday().name().toLowerCase(Locale.ROOT);
        if (around.offset() == 0) {
            return say.text(name + ".on");
        }
        return say.text(around.workingDays() ? "clock.workdays-from" : "clock.days-from", "n", Math.abs(around.offset()),
            "holiday", say.text(name + (around.offset() < 0 ? ".before" : ".after")));
    }

    private String years(int every, String what) {
        return every == 1 ? what : say.text("clock.every-n-years", "n", every, "what", what);
    }

    private String only(List<Integer> months) {
        return Names.isMany(months) ? names.except(months)
            : say.text("clock.when-in", "months", names.months(months, "clock.in-month"));
    }

    private static boolean isAnyMissing(MonthDays days) {
        return days.days().stream().anyMatch(day -> days.cycle().months().list().stream().anyMatch(month -> day > Month.of(month).minLength()));
    }

    private String habitual(List<DayOfWeek> days) {
        return names.weekdays(days, n -> "clock.on-days." + n);
    }
}
