package fi.solmu.clock.phrases;

import fi.solmu.clock.phrases.Told.Part;
import fi.solmu.clock.phrases.Told.Period;
import fi.solmu.clock.phrases.Token.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads dates: written out one by one, from one to another, the first and the last day, a whole year. */
record DateWords(Cursor words, Told told) {

    boolean read() {
        return before() || after() || dates() || year();
    }

    /** "From 1 September", "until May 2027"; "from January to April" names months. */
    private boolean before() {
        int start = words.place();
        var word = words.take(Kind.FROM, Kind.SINCE, Kind.UNTIL, Kind.TO);
        if (word == null) {
            return false;
        }
        boolean from = word.kind() == Kind.FROM || word.kind() == Kind.SINCE;
        int elative = words.kind(1) == Kind.ELATIVE ? 2 : 1;
        if (from && words.is(Kind.MONTH) && List.of(Kind.DASH, Kind.TO).contains(words.kind(elative)) && words.kind(elative + 1) == Kind.MONTH) {
            return true;
        }
        var bound = bound();
        if (bound == null || word.kind() == Kind.TO && words.is(Kind.UPTO)) {
            return words.back(start);
        }
        told.hear(from ? Part.FROM : Part.UNTIL, bound.date(from, words.words(start)), words.words(start));
        return true;
    }

    private boolean after() {
        int start = words.place();
        words.took(Kind.TO);
        var bound = words.is(Kind.WEEKDAY) ? null : bound();
        var word = bound == null ? null : words.take(Kind.SINCE, Kind.UPTO);
        if (word == null) {
            return words.back(start);
        }
        var said = words.words(start);
        told.hear(word.kind() == Kind.SINCE ? Part.FROM : Part.UNTIL, bound.date(word.kind() == Kind.SINCE, said), said);
        return true;
    }

    /** A day, a month or a year that something begins or ends with. */
    private record Bound(@Nullable Day day, @Nullable Token month, @Nullable Token year) {

        /** A month and a year are kept whole. */
        LocalDate date(boolean first, String said) {
            if (day == null && year == null || day != null && !day.hasYear()) {
                throw Misread.missing("year", said);
            }
            if (day != null) {
                return day.date();
            }
            return first ? LocalDate.of(year.n(), month == null ? 1 : month.n(), 1)
                : YearMonth.of(year.n(), month == null ? 12 : month.n()).atEndOfMonth();
        }
    }

    private @Nullable Bound bound() {
        int start = words.place();
        var days = new DayReader(words).read(true);
        if (days != null) {
            return days.size() == 1 ? new Bound(days.get(0), null, null) : null;
        }
        var month = words.take(Kind.MONTH);
        words.took(Kind.ELATIVE);
        words.took(Kind.YEAR_UNIT);
        var year = words.take(Kind.YEAR);
        if (month == null && year == null) {
            words.back(start);
            return null;
        }
        return new Bound(null, month, year);
    }

    private boolean dates() {
        int start = words.place();
        if (range(start)) {
            return true;
        }
        var days = words.list(this::day).stream().flatMap(List::stream).toList();
        if (days.isEmpty()) {
            return words.back(start);
        }
        var said = words.words(start);
        var filled = filled(days);
        if (filled.stream().allMatch(Day::hasYear)) {
            told.hear(Part.DATES, filled.stream().map(Day::date).toList(), said);
        } else {
            filled.stream().filter(Day::hasYear).findFirst().ifPresent(day -> {
                throw Misread.missing("year", said);
            });
            told.hear(Part.PAIRS, filled.stream().map(Day::yearly).toList(), said);
        }
        return true;
    }

    /** One that something begins or ends with is not one of the days. */
    private @Nullable List<Day> day() {
        int start = words.place();
        var days = new DayReader(words).read(words.kind(1) == Kind.AT);
        if (days != null && words.is(Kind.SINCE, Kind.UPTO)) {
            words.back(start);
            return null;
        }
        return days;
    }

    /** The first day may lack what the last one tells: 5.–7.5.2027. */
    private boolean range(int start) {
        if (words.is(Kind.DOTTED) && words.kind(1) == Kind.DASH && words.kind(2) == Kind.DOTTED && words.kind(3) != Kind.YEAR) {
            throw Misread.vague(words.word());
        }
        var first = isShort() ? words.next() : null;
        var from = first == null ? new DayReader(words).read(true) : null;
        boolean goes = (first != null || from != null && from.size() == 1) && words.took(Kind.DASH, Kind.TO);
        var to = goes ? new DayReader(words).read(true) : null;
        if (to == null || to.size() != 1) {
            return words.back(start);
        }
        var last = to.get(0);
        var said = words.words(start);
        var begin = first == null ? from.get(0) : new Day(first.n(), last.month(), last.year(), null, said);
        told.hear(Part.RANGE, List.of(before(begin, last, said), last), said);
        return true;
    }

    private static Day before(Day begin, Day last, String said) {
        if (begin.hasYear() || !last.hasYear()) {
            if (begin.hasYear() != last.hasYear()) {
                throw Misread.missing("year", said);
            }
            return begin;
        }
        return begin.in(last.year());
    }

    private boolean isShort() {
        return words.is(Kind.ORD, Kind.NUM) && (words.kind(1) == Kind.DASH || words.kind(1) == Kind.TO && words.kind(2) != Kind.LAST);
    }

    /** A year told once at the end is the year of those before it. */
    private static List<Day> filled(List<Day> days) {
        var filled = new ArrayList<Day>();
        int year = 0;
        for (int i = days.size() - 1; i >= 0; i--) {
            year = days.get(i).hasYear() ? days.get(i).year() : year;
            filled.add(0, year == 0 ? days.get(i) : days.get(i).in(year));
        }
        return filled;
    }

    private boolean year() {
        int start = words.place();
        words.took(Kind.YEAR_UNIT);
        var year = words.kind(1) == Kind.TIMES ? null : words.take(Kind.YEAR);
        if (year == null) {
            return words.back(start);
        }
        told.hear(Part.PERIOD, new Period(LocalDate.of(year.n(), 1, 1), LocalDate.of(year.n(), 12, 31)), words.words(start));
        return true;
    }
}
