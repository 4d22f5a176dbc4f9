package fi.solmu.clock.phrases;

import fi.solmu.clock.dates.NthWeekdays.Nth;
import fi.solmu.clock.phrases.Told.Part;
import fi.solmu.clock.phrases.Told.Weekdays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rule that the told parts amount to, when they name days. */
record Rules(Told told) {

    private static final int MOST_WORKDAYS = 23, MOST_WEEKDAYS = 5;

    static String given(List<LocalDate> dates) {
        return "X-DATES=" + join(dates, DateTimeFormatter.BASIC_ISO_DATE::format);
    }

    /** None when weeks are named without a day. */
    @Nullable String of(Part part) {
        clauses(part);
        return switch (part) {
            case HOLIDAY -> holiday();
            case EVERY_WORKDAY -> new MonthRules(told)
                .of(part, ";X-WORKDAY=" + join(IntStream.rangeClosed(1, MOST_WORKDAYS).boxed().toList()), List.of());
            case WORKDAYS -> new MonthRules(told).of(part, ";X-WORKDAY=" + join(numbers(part)), numbers(part));
            case NTHS -> new MonthRules(told).of(part, ";BYDAY=" + join(nths(), nth -> (nth.n() == 0 ? "" : nth.n()) + code(nth.day())),
                nths().stream().map(Nth::n).toList());
            case DAYS, PAIRS -> new MonthDayRules(told).of(part);
            case PARITY -> told.has(Part.WEEKDAYS) ? parity() : null;
            case WEEKS -> told.has(Part.WEEKDAYS) ? weeks() : null;
            default -> weekly();
        };
    }

    /** Every day, every tenth day, every day but Sundays. */
    String daily() {
        beside(Part.EVERY_DAY, Part.EVERY_WEEK, Part.EVERY_MONTH, Part.EVERY_YEAR, Part.OF_MONTH, Part.OF_YEAR);
        List<DayOfWeek> not = told.list(Part.NOT_DAYS);
        if (not.isEmpty()) {
            return "FREQ=DAILY" + interval(told, Part.EVERY_DAY) + months();
        }
        if (told.number(Part.EVERY_DAY, 1) > 1) {
            throw Misread.together(told.words(Part.EVERY_DAY), told.words(Part.NOT_DAYS));
        }
        return "FREQ=WEEKLY;BYDAY=" + join(Arrays.stream(DayOfWeek.values()).filter(day -> !not.contains(day)).toList(), Rules::code) + months();
    }

    private String holiday() {
        beside(Part.HOLIDAY, Part.EVERY_DAY, Part.EVERY_WEEK, Part.EVERY_MONTH, Part.NOT_DAYS, Part.OF_MONTH, Part.OF_YEAR);
        String rule = told.value(Part.HOLIDAY);
        boolean hangs = rule.startsWith("X-");
        if (told.number(Part.EVERY_YEAR, 1) > 1 || !hangs && told.has(Part.MONTHS, Part.NOT_MONTHS)) {
            throw Misread.together(told.firstWords(Part.EVERY_YEAR, Part.MONTHS, Part.NOT_MONTHS), told.words(Part.HOLIDAY));
        }
        return rule + months();
    }

    private String parity() {
        longer(Part.PARITY, Part.EVERY_WEEK, Part.EVERY_YEAR);
        beside(Part.PARITY, Part.EVERY_DAY, Part.EVERY_MONTH, Part.NOT_DAYS, Part.OF_MONTH, Part.OF_YEAR);
        return "FREQ=WEEKLY;X-WEEKS=" + (told.has(Part.PARITY) && Boolean.TRUE.equals(told.value(Part.PARITY)) ? "ODD" : "EVEN") + byDay() + months();
    }

    private String weeks() {
        longer(Part.WEEKS, Part.EVERY_WEEK);
        beside(Part.WEEKS, Part.EVERY_DAY, Part.EVERY_MONTH, Part.NOT_DAYS, Part.OF_MONTH);
        return "FREQ=YEARLY" + interval(told, Part.EVERY_YEAR) + ";BYWEEKNO=" + join(told.<Integer>list(Part.WEEKS)) + byDay()
            + MonthDayRules.skip(told) + months();
    }

    private String weekly() {
        Weekdays weekdays = told.value(Part.WEEKDAYS);
        if (weekdays != null && !weekdays.everyWeek() && !told.has(Part.EVERY_WEEK, Part.PER)) {
            throw Misread.missing("which", told.words(Part.WEEKDAYS));
        }
        longer(Part.WEEKDAYS, Part.EVERY_YEAR);
        beside(Part.WEEKDAYS, Part.EVERY_DAY, Part.EVERY_MONTH, Part.NOT_DAYS, Part.OF_MONTH, Part.OF_YEAR);
        return "FREQ=WEEKLY" + interval(told, Part.EVERY_WEEK) + byDay() + months();
    }

    /** An interval is counted from a first day, which somebody has to tell. */
    static String interval(Told told, Part part) {
        int every = told.number(part, 1);
        if (every > 1 && !told.has(Part.FROM, Part.PERIOD, Part.RANGE)) {
            throw Misread.missing("start", told.words(part));
        }
        return every > 1 ? ";INTERVAL=" + every : "";
    }

    private void clauses(Part part) {
        boolean days = part == Part.DAYS || part == Part.PAIRS;
        if (!days && told.has(Part.WHEN_IS, Part.THAT_IS)) {
            throw Misread.loose(told.firstWords(Part.WHEN_IS, Part.THAT_IS));
        }
        if (!days && part != Part.WEEKS && told.has(Part.MISSING)) {
            throw Misread.loose(told.words(Part.MISSING));
        }
    }

    private void longer(Part part, Part... intervals) {
        Arrays.stream(intervals).filter(each -> told.number(each, 1) > 1).findFirst().ifPresent(each -> {
            throw Misread.together(told.words(each), told.words(part));
        });
    }

    private void beside(Part part, Part... others) {
        Arrays.stream(others).filter(told::has).findFirst().ifPresent(other -> {
            throw Misread.together(told.words(part), told.words(other));
        });
    }

    private String byDay() {
        Weekdays weekdays = told.value(Part.WEEKDAYS);
        return ";BYDAY=" + join(weekdays == null ? List.of() : weekdays.days(), Rules::code);
    }

    private String months() {
        var months = MonthRules.named(told);
        return months.isEmpty() ? "" : ";BYMONTH=" + join(months);
    }

    private List<Nth> nths() {
        List<Nth> nths = told.list(Part.NTHS);
        if (nths.stream().anyMatch(nth -> Math.abs(nth.n()) > MOST_WEEKDAYS)) {
            throw Misread.none(told.words(Part.NTHS));
        }
        return nths;
    }

    private List<Integer> numbers(Part part) {
        List<Integer> numbers = told.list(part);
        if (numbers.stream().anyMatch(n -> n == 0 || Math.abs(n) > MOST_WORKDAYS)) {
            throw Misread.none(told.words(part));
        }
        return numbers;
    }

    static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    static String join(Collection<Integer> numbers) {
        return join(numbers, String::valueOf);
    }

    static <T> String join(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(","));
    }
}
