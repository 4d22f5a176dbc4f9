package fi.solmu.clock.phrases;

import fi.solmu.clock.phrases.Told.Part;
import fi.solmu.clock.phrases.Told.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Days from one to another: done all through, or the bounds of something that recurs. */
final class DayRange {

    private static final int COMMON_YEAR = 2026;

    private final Day first;
    private final Day last;
    private final String words;
    private final boolean hasSpan;

    DayRange(Told told) {
        List<Day> ends = told.list(Part.RANGE);
        first = ends.get(0);
        last = ends.get(1);
        words = told.words(Part.RANGE);
        hasSpan = told.has(Part.SPAN);
    }

    boolean isYearly() {
        return !first.hasYear();
    }

    String rule() {
        return first.hasYear() ? Rules.given(List.of(first.date()))
            : "FREQ=YEARLY;BYMONTH=" + first.yearly().month() + ";BYMONTHDAY=" + first.day();
    }

    Period period() {
        if (!first.hasYear()) {
            throw Misread.missing("year", words);
        }
        return new Period(first.date(), last.date());
    }

    /** How many days; a stretch that leap years make longer has no one length, nor does one that begins on a leap day. */
    int length() {
        int days = days(COMMON_YEAR);
        boolean varies = !first.hasYear() && (days != days(COMMON_YEAR + 1) || days != days(COMMON_YEAR + 2));
        if (varies || hasSpan || days < 1) {
            throw days < 1 ? Misread.backwards(words) : Misread.missing("span", words);
        }
        return days;
    }

    private int days(int year) {
        if (first.hasYear()) {
            return (int) ChronoUnit.DAYS.between(first.date(), last.date()) + 1;
        }
        if (first.month() == 2 && first.day() > 28 || last.month() == 2 && last.day() > 28) {
            throw Misread.missing("span", words);
        }
        boolean turns = last.month() < first.month() || last.month() == first.month() && last.day() < first.day();
        return (int) ChronoUnit.DAYS.between(first.in(year).date(), last.yearly().in(turns ? year + 1 : year).date()) + 1;
    }
}
