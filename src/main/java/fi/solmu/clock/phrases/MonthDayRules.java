package fi.solmu.clock.phrases;

import fi.solmu.clock.dates.Missing;
import fi.solmu.clock.phrases.Told.Part;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Days of the month by number: the 15th, the last one, 15 March; on certain weekdays only, or counted among them. */
record MonthDayRules(Told told) {

    private static final int MOST = 31;

    String of(Part part) {
        if (part == Part.DAYS) {
            List<Integer> days = told.list(part);
            return new MonthRules(told).of(part, pattern(part, days, MonthRules.named(told)), days);
        }
        return pairs();
    }

    static String skip(Told told) {
        return told.missing() == Missing.OMIT ? "" : ";SKIP=" + told.missing();
    }

    /** One rule holds the same days of each of its months; other pairs are practices of their own. */
    private String pairs() {
        List<Day> pairs = told.list(Part.PAIRS);
        var months = pairs.stream().map(Day::month).distinct().sorted().toList();
        var days = pairs.stream().map(Day::day).distinct().sorted().toList();
        if (pairs.stream().map(pair -> pair.month() * 100 + pair.day()).distinct().count() != (long) months.size() * days.size()) {
            throw Misread.missing("practices", told.words(Part.PAIRS));
        }
        if (pairs.stream().allMatch(Day::isNever) && !told.has(Part.MISSING)) {
            throw Misread.noDay(told.words(Part.PAIRS));
        }
        List.of(Part.MONTHS, Part.NOT_MONTHS, Part.EVERY_MONTH, Part.EVERY_WEEK, Part.EVERY_DAY, Part.NOT_DAYS, Part.OF_MONTH, Part.OF_YEAR)
            .stream().filter(told::has).findFirst().ifPresent(other -> {
                throw Misread.together(told.words(Part.PAIRS), told.words(other));
            });
        var often = told.number(Part.EVERY_YEAR, 1) > 1 ? "FREQ=YEARLY" + Rules.interval(told, Part.EVERY_YEAR) : "FREQ=MONTHLY";
        return often + ";BYMONTH=" + Rules.join(months) + pattern(Part.PAIRS, days, months);
    }

    private String pattern(Part part, List<Integer> days, List<Integer> months) {
        if (days.stream().anyMatch(day -> day == 0 || Math.abs(day) > MOST)) {
            throw Misread.none(told.words(part));
        }
        if (told.has(Part.THAT_IS)) {
            if (told.has(Part.WHEN_IS, Part.MISSING)) {
                throw Misread.together(told.words(Part.THAT_IS), told.firstWords(Part.WHEN_IS, Part.MISSING));
            }
            return ";BYDAY=" + codes(Part.THAT_IS) + ";BYSETPOS=" + Rules.join(days);
        }
        if (!told.has(Part.MISSING) && days.stream().anyMatch(day -> isMissing(day, months))) {
            throw Misread.missing("day", told.words(part));
        }
        return ";BYMONTHDAY=" + Rules.join(days) + (told.has(Part.WHEN_IS) ? ";BYDAY=" + codes(Part.WHEN_IS) : "") + skip(told);
    }

    /** Some month has no such day, or has it in leap years only. */
    private static boolean isMissing(int day, List<Integer> months) {
        return (months.isEmpty() ? IntStream.rangeClosed(1, 12).boxed().toList() : months).stream()
            .anyMatch(month -> day > Month.of(month).minLength());
    }

    private String codes(Part part) {
        List<DayOfWeek> days = told.list(part);
        return days.stream().map(Rules::code).collect(Collectors.joining(","));
    }
}
