package fi.solmu.clock.phrases;

import fi.solmu.clock.phrases.Token.Kind;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads single days: 15.3.2027, 15.3., 15 March, the 7th of January and September, March 15, 2027. */
record DayReader(Cursor words) {

    /** The days that stand here, or none; a day that may be a time of day is taken only where it must be a day. */
    @Nullable List<Day> read(boolean mustBeDay) {
        int start = words.place();
        var told = words.take(Kind.WEEKDAY);
        if (told != null) {
            words.took(Kind.COMMA);
        }
        var weekday = told == null ? null : DayOfWeek.of(told.n());
        var days = written(start, weekday, mustBeDay);
        if (days == null) {
            words.back(start);
        }
        return days;
    }

    private @Nullable List<Day> written(int start, @Nullable DayOfWeek weekday, boolean mustBeDay) {
        if (words.is(Kind.DATE)) {
            var date = words.next().date();
            return date == null ? null
                : List.of(new Day(date.getDayOfMonth(), date.getMonthValue(), date.getYear(), weekday, words.words(start)));
        }
        if (words.is(Kind.DAYMONTH) || mustBeDay && words.is(Kind.DOTTED)) {
            var token = words.next();
            boolean dotted = token.kind() == Kind.DOTTED;
            int day = dotted ? token.n() / 100 : token.n() % 100, month = dotted ? token.n() % 100 : token.n() / 100;
            return days(List.of(day), List.of(month), start, weekday);
        }
        return words.is(Kind.MONTH) ? monthFirst(start, weekday) : dayFirst(start, weekday);
    }

    private @Nullable List<Day> dayFirst(int start, @Nullable DayOfWeek weekday) {
        var numbers = words.list(() -> number());
        if (numbers.isEmpty() || !words.is(Kind.MONTH)) {
            return null;
        }
        return days(numbers, months(), start, weekday);
    }

    private @Nullable List<Day> monthFirst(int start, @Nullable DayOfWeek weekday) {
        var months = months();
        var numbers = words.list(() -> number());
        if (numbers.isEmpty() || words.is(Kind.WEEKDAY, Kind.WEEKDAYS, Kind.WORKDAY, Kind.WEEK_UNIT, Kind.LAST, Kind.MONTH, Kind.TIMES)) {
            return null;
        }
        words.took(Kind.DAY_UNIT);
        int after = words.place();
        words.took(Kind.COMMA);
        if (!words.is(Kind.YEAR)) {
            words.back(after);
        }
        return isMore() ? null : days(numbers, months, start, weekday);
    }

    /** The first and the last day of a month do not make a date. */
    private boolean isMore() {
        int before = words.place();
        boolean more = words.took(Kind.AND, Kind.COMMA) && (words.is(Kind.LAST) || words.is(Kind.ORD) && words.kind(1) == Kind.LAST);
        words.back(before);
        return more;
    }

    private List<Integer> months() {
        return words.list(() -> {
            boolean goesOn = List.of(Kind.DASH, Kind.TO, Kind.ELATIVE).contains(words.kind(1))
                && List.of(Kind.MONTH, Kind.TO).contains(words.kind(2));
            boolean another = words.is(Kind.MONTH) && !goesOn;
            return another ? words.next().n() : null;
        });
    }

    private @Nullable Integer number() {
        boolean hours = words.kind(1) == Kind.DASH && (words.kind(3) == Kind.AM || words.kind(3) == Kind.PM);
        boolean number = !hours && (words.is(Kind.ORD) && words.kind(1) != Kind.LAST && words.kind(1) != Kind.TO
            || words.is(Kind.NUM) && !List.of(Kind.DAY_UNIT, Kind.WORKDAY, Kind.WEEK_UNIT, Kind.MONTH_UNIT, Kind.TIMES, Kind.AM, Kind.PM)
                .contains(words.kind(1)));
        return number ? words.next().n() : null;
    }

    private List<Day> days(List<Integer> numbers, List<Integer> months, int start, @Nullable DayOfWeek weekday) {
        var year = words.take(Kind.YEAR);
        var said = words.words(start);
        var days = new ArrayList<Day>();
        months.forEach(month -> numbers.forEach(day -> days.add(new Day(day, month, year == null ? 0 : year.n(), weekday, said))));
        return days;
    }
}
