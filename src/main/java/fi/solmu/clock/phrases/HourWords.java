package fi.solmu.clock.phrases;

import fi.solmu.clock.dates.Hours;
import fi.solmu.clock.phrases.Told.Part;
import fi.solmu.clock.phrases.Token.Kind;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the time of day: klo 9, 9.30–11, 1–3 pm. */
record HourWords(Cursor words, Told told) {

    private static final int NOON = 12;

    boolean read() {
        int start = words.place();
        boolean at = words.took(Kind.AT);
        if (!at && words.is(Kind.FROM) && words.kind(1) == Kind.TIME) {
            words.next();
        }
        if (!at && !isClock()) {
            return words.back(start);
        }
        var first = words.take(Kind.TIME, Kind.DOTTED, Kind.NUM, Kind.ORD);
        if (first == null) {
            throw Misread.loose(words.words(start));
        }
        var noon = words.take(Kind.AM, Kind.PM);
        var last = last();
        var later = last == null ? null : words.take(Kind.AM, Kind.PM);
        var said = words.words(start);
        var end = last == null ? null : time(last, later, said);
        told.hear(Part.HOURS, hours(first, noon, later, end, said), said);
        return true;
    }

    /** 1–3 pm is after noon from its beginning; 11–1 pm begins before it. */
    private Hours hours(Token first, @Nullable Token noon, @Nullable Token later, @Nullable LocalTime end, String said) {
        boolean shared = noon == null && later != null;
        var start = time(first, shared ? later : noon, said);
        if (shared && end != null && !end.isAfter(start)) {
            start = time(first, null, said);
        }
        if (end != null && !end.isAfter(start)) {
            throw Misread.backwards(said);
        }
        return new Hours(start, end);
    }

    private @Nullable Token last() {
        int before = words.place();
        if (words.took(Kind.DASH, Kind.TO)) {
            boolean more = words.is(Kind.NUM, Kind.ORD, Kind.DOTTED) && startsAnother();
            var last = more ? null : words.take(Kind.TIME, Kind.DOTTED, Kind.NUM, Kind.ORD);
            if (last != null) {
                return last;
            }
        }
        words.back(before);
        return null;
    }

    /** After the dash something else begins: 9 – 2. tiistai. */
    private boolean startsAnother() {
        return words.is(Kind.ORD) ? List.of(Kind.MONTH, Kind.WEEKDAY, Kind.WEEKDAYS, Kind.DAY_UNIT, Kind.WORKDAY).contains(words.kind(1))
            : List.of(Kind.DAY_UNIT, Kind.WORKDAY, Kind.WEEK_UNIT, Kind.TIMES).contains(words.kind(1));
    }

    /** Without a word for it only what can be nothing else is a time. */
    private boolean isClock() {
        if (words.is(Kind.TIME)) {
            return true;
        }
        if (!words.is(Kind.NUM, Kind.DOTTED)) {
            return false;
        }
        boolean range = words.kind(1) == Kind.DASH || words.kind(1) == Kind.TO;
        var after = words.kind(range ? 3 : 1);
        boolean told = after == Kind.AM || after == Kind.PM;
        return range ? words.kind(2) == Kind.TIME && words.is(Kind.DOTTED) || told && words.kind(2) != Kind.END : told;
    }

    private static LocalTime time(Token token, @Nullable Token half, String said) {
        boolean whole = token.kind() == Kind.NUM || token.kind() == Kind.ORD;
        int hour = whole ? token.n() : token.n() / 100;
        if (half != null && hour <= NOON) {
            hour = hour % NOON + (half.kind() == Kind.PM ? NOON : 0);
        }
        if (hour > 23) {
            throw Misread.word(said);
        }
        return LocalTime.of(hour, whole ? 0 : token.n() % 100);
    }
}
