package fi.solmu.clock.phrases;

import fi.solmu.clock.dates.NthWeekdays.Nth;
import fi.solmu.clock.phrases.Told.Part;
import fi.solmu.clock.phrases.Told.Per;
import fi.solmu.clock.phrases.Told.Weekdays;
import fi.solmu.clock.phrases.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Reads how often and for how long: every other week, at intervals of ten days, twice a year, ten times, for three days. */
record CountWords(Cursor words, Told told) {

    boolean read() {
        return every() || interval() || times() || span();
    }

    private boolean every() {
        int start = words.place();
        if (!words.took(Kind.EVERY)) {
            return false;
        }
        var number = words.take(Kind.ORD, Kind.NUM);
        var part = unit(words.kind());
        if (number != null && number.n() == 0) {
            throw Misread.word(words.words(start));
        }
        if (part != null) {
            words.next();
            told.hear(part, number == null ? 1 : number.n(), words.words(start));
        } else if (words.is(Kind.WORKDAY) && number == null) {
            words.next();
            told.hear(Part.EVERY_WORKDAY, true, words.words(start));
        } else if (words.is(Kind.WEEKDAY, Kind.WEEKDAYS)) {
            weekdays(number, start);
        } else if (number == null && words.is(Kind.MONTH)) {
            told.hear(Part.EVERY_YEAR, 1, words.words(start));
        } else {
            throw Misread.loose(words.words(start));
        }
        return true;
    }

    /** "Every second Tuesday of the month" is the second one; without its month it is every other. */
    private void weekdays(@Nullable Token number, int start) {
        var days = Runs.weekdays(words);
        if (number == null) {
            told.hear(Part.WEEKDAYS, new Weekdays(days, true), words.words(start));
        } else if (words.is(Kind.OF_MONTH) || number.n() == 1) {
            told.hear(Part.NTHS, days.stream().map(day -> new Nth(number.n(), day)).toList(), words.words(start));
        } else {
            told.hear(Part.EVERY_WEEK, number.n(), words.words(start));
            told.hear(Part.WEEKDAYS, new Weekdays(days, true), words.words(start));
        }
    }

    private boolean interval() {
        int start = words.place();
        var number = words.take(Kind.NUM, Kind.ORD);
        var part = number == null ? null : unit(words.kind());
        if (part == null || words.kind(1) != Kind.INTERVALS) {
            return words.back(start);
        }
        words.next();
        words.next();
        if (number.n() == 0) {
            throw Misread.word(words.words(start));
        }
        told.hear(part, number.n(), words.words(start));
        return true;
    }

    private boolean times() {
        int start = words.place();
        var number = words.take(Kind.NUM, Kind.YEAR);
        if (!words.took(Kind.TIMES)) {
            return words.back(start);
        }
        int n = number == null ? 1 : number.n();
        int before = words.place();
        words.took(Kind.EVERY);
        var part = words.kind(1) == Kind.NUM || words.kind(1) == Kind.YEAR ? null : unit(words.kind());
        if (part == null) {
            words.back(before);
            told.hear(Part.TIMES, n, words.words(start));
            return true;
        }
        words.next();
        told.hear(n == 1 ? part : Part.PER, n == 1 ? (Object) 1 : new Per(part, n), words.words(start));
        return true;
    }

    private boolean span() {
        int start = words.place();
        boolean lasts = words.took(Kind.LASTS);
        var number = words.take(Kind.NUM);
        if (number == null && !lasts || !words.is(Kind.DAY_UNIT, Kind.WEEK_UNIT)) {
            return words.back(start);
        }
        int days = words.next().kind() == Kind.DAY_UNIT ? 1 : 7;
        if (!lasts && words.isSigned(start)) {
            throw Misread.loose(words.words(start));
        }
        words.took(Kind.LASTS);
        told.hear(Part.SPAN, days * (number == null ? 1 : number.n()), words.words(start));
        return true;
    }

    private static @Nullable Part unit(Kind kind) {
        return switch (kind) {
            case DAY_UNIT -> Part.EVERY_DAY;
            case WEEK_UNIT -> Part.EVERY_WEEK;
            case MONTH_UNIT, OF_MONTH -> Part.EVERY_MONTH;
            case YEAR_UNIT -> Part.EVERY_YEAR;
            default -> null;
        };
    }

}
