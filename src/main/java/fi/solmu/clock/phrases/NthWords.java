package fi.solmu.clock.phrases;

import fi.solmu.clock.dates.NthWeekdays.Nth;
import fi.solmu.clock.phrases.Told.Part;
import fi.solmu.clock.phrases.Token.Kind;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is told by its place: the second Tuesday, the last working day, the 15th, the last week of the year. */
record NthWords(Cursor words, Told told) {

    boolean read() {
        int start = words.place();
        var numbers = ordinals();
        if (numbers.isEmpty()) {
            return words.back(start);
        }
        if (words.is(Kind.WEEKDAY, Kind.WEEKDAYS)) {
            words.back(start);
            var nths = words.list(this::group).stream().flatMap(List::stream).distinct().toList();
            told.hear(Part.NTHS, nths, words.words(start));
        } else if (words.took(Kind.WEEK_UNIT)) {
            lastWeeks(numbers, start);
        } else {
            var part = words.took(Kind.WORKDAY) ? Part.WORKDAYS : Part.DAYS;
            if (part == Part.DAYS && !words.took(Kind.DAY_UNIT) && numbers.contains(-1)) {
                throw Misread.loose(words.words(start));
            }
            told.hear(part, numbers, words.words(start));
        }
        return true;
    }

    private @Nullable List<Nth> group() {
        var numbers = ordinals();
        var days = numbers.isEmpty() ? List.<DayOfWeek>of() : Runs.weekdays(words);
        if (days.isEmpty()) {
            return null;
        }
        return days.stream().flatMap(day -> numbers.stream().map(n -> new Nth(n, day))).toList();
    }

    /** Only from the end of the year are weeks told by their order; else they have numbers. */
    private void lastWeeks(List<Integer> numbers, int start) {
        boolean ofYear = words.took(Kind.YEAR_UNIT) || told.has(Part.OF_YEAR);
        if (!ofYear || numbers.stream().anyMatch(n -> n >= 0)) {
            throw Misread.missing("week", words.words(start));
        }
        addWeeks(told, numbers, words.words(start));
    }

    /** Weeks counted from both ends of the year are one list. */
    static void addWeeks(Told told, List<Integer> more, String said) {
        List<Integer> before = told.list(Part.WEEKS);
        if (before.isEmpty()) {
            told.hear(Part.WEEKS, new ArrayList<>(more), said);
        } else if (before.get(0) < 0 == more.get(0) < 0) {
            throw Misread.together(told.words(Part.WEEKS), said);
        } else {
            before.addAll(more);
        }
    }

    private List<Integer> ordinals() {
        return words.list(() -> {
            int start = words.place();
            var nth = words.take(Kind.ORD);
            boolean to = nth != null && words.took(Kind.TO);
            if (words.took(Kind.LAST)) {
                return nth == null ? -1 : -nth.n();
            }
            if (nth == null || to) {
                words.back(start);
                return null;
            }
            return nth.n();
        });
    }
}
