package fi.solmu.clock.phrases;

import fi.solmu.clock.phrases.Told.Part;
import fi.solmu.clock.phrases.Token.Kind;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a holiday, or another day that others hang on, and what is counted from it: 3 working days before, the Monday after. */
record HolidayWords(Cursor words, Told told) {

    /** What is counted: so many days, working days or weeks, or the nth of a weekday. */
    private record Counted(Kind unit, int times, @Nullable DayOfWeek weekday) {}

    private record Side(Landmark landmark, boolean before) {}

    boolean read() {
        int start = words.place();
        var counted = counted();
        var side = counted == null ? null : side();
        if (side == null) {
            words.back(start);
            side = side();
            counted = side == null ? null : counted();
        }
        if (side != null && counted != null) {
            told.hear(Part.HOLIDAY, rule(counted, side, words.words(start)), words.words(start));
            return true;
        }
        words.back(start);
        var alone = words.take(Kind.LANDMARK);
        if (alone == null || alone.landmark() == null) {
            return words.back(start);
        }
        if (words.is(Kind.BEFORE, Kind.AFTER)) {
            words.next();
            throw Misread.loose(words.words(start));
        }
        told.hear(Part.HOLIDAY, alone.landmark().rule(), words.words(start));
        return true;
    }

    private @Nullable Counted counted() {
        int start = words.place();
        var nth = words.take(Kind.ORD);
        boolean last = words.took(Kind.LAST);
        var number = nth == null && !last ? words.take(Kind.NUM) : null;
        int times = nth != null ? nth.n() : number != null ? number.n() : 1;
        var unit = words.take(Kind.DAY_UNIT, Kind.WORKDAY, Kind.WEEK_UNIT, Kind.WEEKDAY, Kind.MONTH_UNIT);
        boolean wrong = unit == null || number != null && unit.kind() == Kind.WEEKDAY || (last || nth != null) && unit.kind() == Kind.WEEK_UNIT;
        if (wrong || times < 1) {
            words.back(start);
            return null;
        }
        return new Counted(unit.kind(), times, unit.kind() == Kind.WEEKDAY ? DayOfWeek.of(unit.n()) : null);
    }

    private @Nullable Side side() {
        int start = words.place();
        var way = words.take(Kind.BEFORE, Kind.PREVIOUS, Kind.AFTER, Kind.NEXT);
        if (way != null && words.is(Kind.COMMA) && words.kind(1) == Kind.LANDMARK) {
            words.next();
        }
        var landmark = words.take(Kind.LANDMARK);
        if (way == null && landmark != null) {
            way = words.take(Kind.BEFORE, Kind.PREVIOUS, Kind.AFTER, Kind.NEXT);
        }
        if (way == null || landmark == null || landmark.landmark() == null) {
            words.back(start);
            return null;
        }
        return new Side(landmark.landmark(), way.kind() == Kind.BEFORE || way.kind() == Kind.PREVIOUS);
    }

    private static String rule(Counted counted, Side side, String said) {
        int sign = side.before() ? -1 : 1;
        if (counted.unit() == Kind.MONTH_UNIT) {
            throw Misread.missing("length", said);
        }
        if (counted.weekday() == null) {
            int days = counted.times() * (counted.unit() == Kind.WEEK_UNIT ? 7 : 1);
            return side.landmark().rule() + ";X-OFFSET=" + sign * days + (counted.unit() == Kind.WORKDAY ? "W" : "");
        }
        var weekday = side.landmark().weekday();
        if (weekday != null) {
            int ahead = Math.floorMod(sign * (counted.weekday().getValue() - weekday.getValue()) - 1, 7) + 1;
            return side.landmark().rule() + ";X-OFFSET=" + sign * (ahead + 7 * (counted.times() - 1));
        }
        var fixed = side.landmark().fixed();
        if (fixed == null || counted.times() > 1) {
            throw Misread.missing("dates", said);
        }
        return inMonth(fixed, counted.weekday(), sign, said);
    }

    /** The one of seven days that is that weekday, when all seven are of one month. */
    private static String inMonth(MonthDay fixed, DayOfWeek weekday, int sign, String said) {
        int first = sign > 0 ? fixed.getDayOfMonth() + 1 : fixed.getDayOfMonth() - 7;
        int month = fixed.getMonthValue();
        if (first == -6) {
            month = Math.floorMod(month - 2, 12) + 1;
            first = MonthDay.of(month, 1).getMonth().minLength() - 6;
        }
        if (first < 1 || first + 6 > MonthDay.of(month, 1).getMonth().minLength() || month == 2) {
            throw Misread.missing("dates", said);
        }
        var days = IntStream.range(first, first + 7).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return "FREQ=YEARLY;BYMONTH=" + month + ";BYMONTHDAY=" + days + ";BYDAY=" + weekday.name().substring(0, 2);
    }
}
