package fi.solmu.clock.phrases;

import fi.solmu.clock.dates.Missing;
import fi.solmu.clock.dates.Shift;
import fi.solmu.clock.phrases.Token.Kind;
import fi.solmu.clock.phrases.Told.Part;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is said beside the days: left open, where a closed day goes, what becomes of a missing one, on which weekdays only. */
record ClauseWords(Cursor words, Told told) {

    private static final Set<Kind> BETWEEN = EnumSet.of(Kind.COMMA, Kind.AND, Kind.OR);

    boolean read() {
        int start = words.place();
        if (words.is(Kind.OPEN, Kind.DAY_OPEN)) {
            var part = words.next().kind() == Kind.OPEN ? Part.OPEN : Part.DAY_OPEN;
            told.hear(part, true, words.words(start));
            return true;
        }
        if (words.is(Kind.WHEN_IS, Kind.THAT_IS)) {
            var part = words.next().kind() == Kind.WHEN_IS ? Part.WHEN_IS : Part.THAT_IS;
            told.hear(part, weekdays(start), words.words(start));
            return true;
        }
        return rule() || missing() || shift();
    }

    /** A rule of a calendar program stands for itself, with or without the words around it. */
    private boolean rule() {
        int start = words.place();
        words.take(Kind.BY_RULE);
        if (!words.is(Kind.RULE)) {
            return words.back(start);
        }
        int at = words.place();
        words.next();
        var rule = words.words(at).replace('–', '-').toUpperCase(Locale.ROOT);
        words.take(Kind.OF_RULE);
        told.hear(Part.RULE, rule, words.words(start));
        return true;
    }

    private List<DayOfWeek> weekdays(int start) {
        var days = words.list(BETWEEN, () -> Runs.weekday(words)).stream().flatMap(List::stream).distinct().sorted().toList();
        if (days.isEmpty()) {
            throw Misread.loose(words.words(start));
        }
        return days;
    }

    private boolean missing() {
        int start = words.place();
        if (!words.took(Kind.IF_MISSING)) {
            return false;
        }
        words.took(Kind.COMMA);
        var missing = words.took(Kind.SKIPPED) ? Missing.OMIT : moved();
        if (missing == null) {
            throw Misread.loose(words.words(start));
        }
        told.hear(Part.MISSING, missing, words.words(start));
        return true;
    }

    /** The last day of the month, or the first of the next one; the same of the weeks of a year. */
    private @Nullable Missing moved() {
        boolean next = words.took(Kind.NEXT);
        words.take(Kind.MONTH_UNIT, Kind.YEAR_UNIT);
        var nth = words.take(Kind.ORD, Kind.LAST);
        if (nth == null || !words.took(Kind.DAY_UNIT, Kind.WEEK_UNIT)) {
            return null;
        }
        next |= words.took(Kind.NEXT);
        words.take(Kind.MONTH_UNIT, Kind.OF_MONTH, Kind.YEAR_UNIT);
        return nth.kind() == Kind.LAST && !next ? Missing.BACKWARD : nth.n() == 1 && next ? Missing.FORWARD : null;
    }

    private boolean shift() {
        int start = words.place();
        boolean first = words.took(Kind.IF_FREE, Kind.OR);
        if (first) {
            words.took(Kind.COMMA);
            words.took(Kind.MOVE);
        }
        var shift = direction();
        if (shift == null || !first && !words.took(Kind.IF_FREE)) {
            return words.back(start);
        }
        told.hear(Part.SHIFT, shift, words.words(start));
        return true;
    }

    private @Nullable Shift direction() {
        var way = words.take(Kind.NEXT, Kind.PREVIOUS, Kind.NEAREST);
        boolean same = words.took(Kind.SAME_MONTH);
        if (!words.took(Kind.WORKDAY)) {
            return null;
        }
        if (way == null) {
            way = words.take(Kind.BEFORE, Kind.AFTER);
        }
        same |= words.took(Kind.SAME_MONTH);
        return way == null ? null : switch (way.kind()) {
            case NEXT, AFTER -> same ? Shift.MODIFIED_FOLLOWING : Shift.FOLLOWING;
            case NEAREST -> same ? null : Shift.NEAREST;
            default -> same ? null : Shift.PRECEDING;
        };
    }
}
