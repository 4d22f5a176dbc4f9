package fi.solmu.clock.phrases;

import fi.solmu.clock.dates.Missing;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a phrase has told so far, each part once, with the words that told it. */
final class Told {

    /** What a phrase may tell of a time. Those up to the weekdays say which days are meant; the rest says more of them. */
    enum Part {
        OPEN, DATES, RANGE, RULE, HOLIDAY, WEEKS, PARITY, EVERY_WORKDAY, WORKDAYS, NTHS, DAYS, PAIRS, WEEKDAYS,
        DAY_OPEN, MONTHS, NOT_MONTHS, NOT_DAYS, EVERY_DAY, EVERY_WEEK, EVERY_MONTH, EVERY_YEAR, OF_MONTH, OF_YEAR, PER,
        HOURS, SPAN, SHIFT, MISSING, WHEN_IS, THAT_IS, FROM, UNTIL, TIMES, PERIOD;

        boolean saysWhich() {
            return compareTo(WEEKDAYS) <= 0;
        }
    }

    /** Weekdays as a phrase has them: said of every week, or of one that something else must name. */
    record Weekdays(List<DayOfWeek> days, boolean everyWeek) {}

    /** So many times in a week, month or year. */
    record Per(Part unit, int times) {}

    /** A first day and a last one. */
    record Period(LocalDate from, LocalDate until) {}

    private record Heard(Object value, String words) {}

    private final Map<Part, Heard> heard = new EnumMap<>(Part.class);

    void hear(Part part, Object value, String words) {
        var before = heard.put(part, new Heard(value, words));
        if (before != null && !(before.value().equals(value) && part.name().startsWith("EVERY"))) {
            throw Misread.together(before.words(), words);
        }
    }

    boolean has(Part... parts) {
        return Stream.of(parts).anyMatch(heard::containsKey);
    }

    String words(Part part) {
        return heard.get(part).words();
    }

    /** The words of the first of these that was told. */
    String firstWords(Part... parts) {
        return Stream.of(parts).filter(heard::containsKey).findFirst().map(this::words).orElse("");
    }

    List<Part> parts() {
        return List.copyOf(heard.keySet());
    }

    @SuppressWarnings("unchecked")
    <T> @Nullable T value(Part part) {
        var told = heard.get(part);
        return told == null ? null : (T) told.value();
    }

    <T> List<T> list(Part part) {
        List<T> told = value(part);
        return told == null ? List.of() : told;
    }

    int number(Part part, int otherwise) {
        Integer told = value(part);
        return told == null ? otherwise : told;
    }

    Missing missing() {
        Missing told = value(Part.MISSING);
        return told == null ? Missing.OMIT : told;
    }
}
