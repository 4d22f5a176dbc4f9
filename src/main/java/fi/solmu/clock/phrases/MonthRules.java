package fi.solmu.clock.phrases;

import fi.solmu.clock.phrases.Told.Part;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** In which months a day picked by its place in the month comes. */
record MonthRules(Told told) {

    private static final int YEAR = 12, SAFE_IN_JANUARY = 4;

    String of(Part part, String pattern, List<Integer> places) {
        refuse(part);
        var months = months(part, places);
        int every = told.number(Part.EVERY_MONTH, 1);
        if (every > 1 && !isEach(months, every)) {
            return "FREQ=MONTHLY" + Rules.interval(told, Part.EVERY_MONTH) + byMonth(months) + pattern;
        }
        if (months.isEmpty() && part != Part.EVERY_WORKDAY && !told.has(Part.EVERY_MONTH, Part.OF_MONTH) && !isPerMonth()) {
            throw Misread.missing("month", told.words(part));
        }
        if (told.number(Part.EVERY_YEAR, 1) > 1) {
            var all = months.isEmpty() ? IntStream.rangeClosed(1, YEAR).boxed().toList() : months;
            return "FREQ=YEARLY" + Rules.interval(told, Part.EVERY_YEAR) + byMonth(all) + pattern;
        }
        return "FREQ=MONTHLY" + byMonth(months) + pattern;
    }

    /** The months that are named, without those taken out; empty when every month will do. */
    static List<Integer> named(Told told) {
        List<Integer> named = told.list(Part.MONTHS), not = told.list(Part.NOT_MONTHS);
        if (not.isEmpty()) {
            return named;
        }
        var left = (named.isEmpty() ? IntStream.rangeClosed(1, YEAR).boxed().toList() : named).stream()
            .filter(month -> !not.contains(month)).toList();
        if (left.isEmpty()) {
            throw Misread.together(told.firstWords(Part.MONTHS, Part.NOT_MONTHS), told.words(Part.NOT_MONTHS));
        }
        return left;
    }

    /** Whether these months are all that an interval of so many visits in a year. */
    static boolean isEach(List<Integer> months, int every) {
        return YEAR % every == 0 && months.size() == YEAR / every && months.stream().allMatch(month -> (month - months.get(0)) % every == 0);
    }

    private List<Integer> months(Part part, List<Integer> places) {
        var months = named(told);
        if (!told.has(Part.OF_YEAR)) {
            return months;
        }
        if (!months.isEmpty() || told.has(Part.EVERY_MONTH, Part.OF_MONTH)) {
            throw Misread.together(told.words(Part.OF_YEAR), told.firstWords(Part.MONTHS, Part.NOT_MONTHS, Part.EVERY_MONTH, Part.OF_MONTH));
        }
        if (places.stream().allMatch(n -> n < 0)) {
            return List.of(YEAR);
        }
        if (places.stream().allMatch(n -> n > 0 && n <= SAFE_IN_JANUARY)) {
            return List.of(1);
        }
        throw Misread.missing("month", told.words(part));
    }

    private boolean isPerMonth() {
        Told.Per per = told.value(Part.PER);
        return per != null && per.unit() == Part.EVERY_MONTH;
    }

    private void refuse(Part part) {
        Stream.of(Part.EVERY_DAY, Part.EVERY_WEEK, Part.NOT_DAYS).filter(told::has).findFirst().ifPresent(other -> {
            throw Misread.together(told.words(part), told.words(other));
        });
        if (told.number(Part.EVERY_YEAR, 1) > 1 && told.number(Part.EVERY_MONTH, 1) > 1) {
            throw Misread.together(Objects.requireNonNull(told.words(Part.EVERY_YEAR)), told.words(Part.EVERY_MONTH));
        }
    }

    private static String byMonth(List<Integer> months) {
        return months.isEmpty() ? "" : ";BYMONTH=" + Rules.join(months);
    }
}
