package fi.solmu.clock.phrases;

import fi.solmu.clock.phrases.Told.Part;
import fi.solmu.clock.phrases.Told.Period;
import fi.solmu.clock.phrases.Told.Weekdays;
import fi.solmu.clock.phrases.Token.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads which weekdays, weeks and months: Mondays, weeks 36–38, odd weeks, March and October, all but July. */
record DayWords(Cursor words, Told told) {

    private static final Set<Kind> EXCEPT = EnumSet.of(Kind.COMMA, Kind.AND, Kind.OR, Kind.EXCEPT);

    private static final Set<Kind> NOT_OF_WEEKS = EnumSet.of(Kind.DAY_UNIT, Kind.TIMES, Kind.WORKDAY, Kind.LAST, Kind.MONTH);

    boolean read() {
        return new NthWords(words, told).read() || weekdaysAlone() || parity() || weeks() || year() || except() || monthsAlone() || ofMonth();
    }

    private boolean weekdaysAlone() {
        int start = words.place();
        boolean every = words.is(Kind.WEEKDAYS);
        var days = Runs.weekdays(words);
        if (days.isEmpty()) {
            return false;
        }
        told.hear(Part.WEEKDAYS, new Weekdays(days, every || days.size() > 1), words.words(start));
        return true;
    }

    private boolean parity() {
        int start = words.place();
        var parity = words.take(Kind.ODD, Kind.EVEN);
        if (parity == null) {
            return false;
        }
        words.took(Kind.WEEK_UNIT);
        told.hear(Part.PARITY, parity.kind() == Kind.ODD, words.words(start));
        return true;
    }

    private boolean weeks() {
        int start = words.place();
        if (!words.took(Kind.WEEK_UNIT)) {
            return false;
        }
        var weeks = words.list(() -> NOT_OF_WEEKS.contains(words.kind(1)) ? null : Runs.weeks(words)).stream()
            .flatMap(List::stream).distinct().toList();
        if (weeks.isEmpty()) {
            throw Misread.loose(words.words(start));
        }
        NthWords.addWeeks(told, weeks, words.words(start));
        return true;
    }

    private boolean year() {
        int start = words.place();
        if (!words.took(Kind.YEAR_UNIT)) {
            return false;
        }
        told.hear(Part.OF_YEAR, true, words.words(start));
        return true;
    }

    private boolean except() {
        int start = words.place();
        if (!words.took(Kind.EXCEPT)) {
            return false;
        }
        var days = words.list(EXCEPT, () -> Runs.weekday(words)).stream().flatMap(List::stream).distinct().toList();
        var months = days.isEmpty() ? words.list(EXCEPT, () -> Runs.months(words)).stream().flatMap(List::stream).distinct().toList() : List.of();
        if (days.isEmpty() && months.isEmpty()) {
            throw Misread.loose(words.words(start));
        }
        told.hear(days.isEmpty() ? Part.NOT_MONTHS : Part.NOT_DAYS, days.isEmpty() ? months : days, words.words(start));
        return true;
    }

    private boolean monthsAlone() {
        int start = words.place();
        var months = words.list(() -> Runs.months(words)).stream().flatMap(List::stream).distinct().toList();
        if (months.isEmpty()) {
            return false;
        }
        var year = words.take(Kind.YEAR);
        told.hear(Part.MONTHS, months, words.words(start));
        if (year != null) {
            told.hear(Part.PERIOD, period(year.n(), months), words.words(start));
        }
        return true;
    }

    private static Period period(int year, List<Integer> months) {
        var first = LocalDate.of(year, months.stream().min(Integer::compare).orElseThrow(), 1);
        return new Period(first, YearMonth.of(year, months.stream().max(Integer::compare).orElseThrow()).atEndOfMonth());
    }

    private boolean ofMonth() {
        int start = words.place();
        if (!words.took(Kind.MONTH_UNIT, Kind.OF_MONTH)) {
            return false;
        }
        told.hear(Part.OF_MONTH, true, words.words(start));
        return true;
    }
}
