package fi.solmu.clock.phrases;

import fi.solmu.clock.phrases.Token.Kind;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Weekdays, weeks and months that stand alone or reach from one to another. */
final class Runs {

    private static final int WEEKS = 53, MONTHS = 12, DAYS = 7;

    private Runs() {}

    static @Nullable List<Integer> months(Cursor words) {
        return stretch(words, true, MONTHS, Kind.MONTH);
    }

    static @Nullable List<Integer> weeks(Cursor words) {
        return stretch(words, false, WEEKS, Kind.NUM, Kind.ORD);
    }

    /** One number, or all from one to another; months and weekdays go round the year and the week, weeks do not. */
    private static @Nullable List<Integer> stretch(Cursor words, boolean round, int most, Kind... kinds) {
        int start = words.place();
        var first = words.kind(1) == Kind.TO && words.kind(2) == Kind.LAST ? null : words.take(kinds);
        if (first == null) {
            return null;
        }
        words.took(Kind.ELATIVE);
        int before = words.place();
        var last = words.took(Kind.DASH, Kind.TO) ? words.take(kinds) : null;
        if (last == null) {
            words.back(before);
        }
        int from = first.n(), to = last == null ? from : last.n();
        if (from < 1 || from > most || to < 1 || to > most) {
            throw Misread.none(words.words(start));
        }
        if (to < from && !round) {
            throw Misread.backwards(words.words(start));
        }
        return IntStream.rangeClosed(from, to < from ? to + most : to).map(n -> (n - 1) % most + 1).boxed().toList();
    }

    static List<DayOfWeek> weekdays(Cursor words) {
        return words.list(() -> weekday(words)).stream().flatMap(List::stream).distinct().sorted().toList();
    }

    /** One weekday, or all from one to another. */
    static @Nullable List<DayOfWeek> weekday(Cursor words) {
        var days = stretch(words, true, DAYS, Kind.WEEKDAY, Kind.WEEKDAYS);
        return days == null ? null : days.stream().map(DayOfWeek::of).toList();
    }
}
