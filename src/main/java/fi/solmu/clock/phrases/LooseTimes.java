package fi.solmu.clock.phrases;

import fi.solmu.clock.phrases.Told.Part;
import fi.solmu.clock.phrases.Told.Per;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The months and weeks that are named without a day, which stays to be agreed. */
record LooseTimes(Told told) {

    private static final int WEEKS = 53, MONTHS = 12;

    Map<String, List<Integer>> of() {
        alone(Part.TIMES, "when");
        Stream.of(Part.MISSING, Part.WHEN_IS, Part.THAT_IS, Part.NOT_DAYS, Part.EVERY_DAY).filter(told::has).findFirst().ifPresent(part -> {
            throw Misread.loose(told.words(part));
        });
        if (told.number(Part.EVERY_YEAR, 1) > 1) {
            throw Misread.missing("exact", told.words(Part.EVERY_YEAR));
        }
        if (told.has(Part.PARITY, Part.WEEKS)) {
            return Map.of("weeks", weeks());
        }
        if (told.has(Part.EVERY_WEEK)) {
            if (told.has(Part.PER, Part.OF_YEAR)) {
                throw Misread.together(told.words(Part.EVERY_WEEK), told.firstWords(Part.PER, Part.OF_YEAR));
            }
            if (told.number(Part.EVERY_WEEK, 1) > 1 || told.has(Part.MONTHS, Part.NOT_MONTHS, Part.EVERY_MONTH)) {
                throw Misread.missing("weekday", told.words(Part.EVERY_WEEK));
            }
            return Map.of("weeks", all(WEEKS));
        }
        return Map.of("months", months());
    }

    private List<Integer> weeks() {
        var part = told.has(Part.PARITY) ? Part.PARITY : Part.WEEKS;
        Stream.of(Part.MONTHS, Part.NOT_MONTHS, Part.EVERY_MONTH, Part.OF_MONTH).filter(told::has).findFirst().ifPresent(other -> {
            throw Misread.together(told.words(part), told.words(other));
        });
        Per per = told.value(Part.PER);
        boolean often = per != null && (per.unit() != Part.EVERY_YEAR || part == Part.PARITY || per.times() != told.list(part).size());
        if (often || told.number(Part.EVERY_WEEK, 1) > 1) {
            throw Misread.together(told.firstWords(Part.PER, Part.EVERY_WEEK), told.words(part));
        }
        if (part == Part.PARITY) {
            int rest = Boolean.TRUE.equals(told.value(part)) ? 1 : 0;
            return all(WEEKS).stream().filter(week -> week % 2 == rest).toList();
        }
        List<Integer> weeks = told.list(part);
        if (weeks.stream().anyMatch(week -> week < 0)) {
            throw Misread.missing("weekday", told.words(part));
        }
        return weeks;
    }

    private List<Integer> months() {
        if (told.has(Part.OF_YEAR)) {
            throw Misread.loose(told.words(Part.OF_YEAR));
        }
        int every = told.number(Part.EVERY_MONTH, 1);
        var named = MonthRules.named(told);
        if (!told.has(Part.MONTHS, Part.EVERY_MONTH)) {
            if (told.has(Part.OF_MONTH)) {
                throw Misread.loose(told.words(Part.OF_MONTH));
            }
            throw Misread.missing(told.has(Part.PER) ? "months" : "when", told.firstWords(Part.values()));
        }
        Per per = told.value(Part.PER);
        if (per != null && (per.unit() != Part.EVERY_YEAR || per.times() != named.size())) {
            throw Misread.missing("months", told.words(Part.PER));
        }
        return every > 1 && !MonthRules.isEach(named, every) ? turns(every, named) : named.isEmpty() ? all(MONTHS) : named;
    }

    /** An interval that goes evenly into a year comes to the same months every year. */
    private List<Integer> turns(int every, List<Integer> named) {
        LocalDate from = told.value(Part.FROM);
        if (from == null || MONTHS % every != 0) {
            throw Misread.missing("months", told.words(Part.EVERY_MONTH));
        }
        return (named.isEmpty() ? all(MONTHS) : named).stream()
            .filter(month -> Math.floorMod(month - from.getMonthValue(), every) == 0).toList();
    }

    private void alone(Part part, String missing) {
        if (told.has(part)) {
            throw Misread.missing(missing, told.words(part));
        }
    }

    private static List<Integer> all(int most) {
        return IntStream.rangeClosed(1, most).boxed().toList();
    }
}
