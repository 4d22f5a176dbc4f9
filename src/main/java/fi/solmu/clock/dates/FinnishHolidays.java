package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The thirteen public holidays of Finland and the two eves, reckoned for any year by rule. */
public final class FinnishHolidays {

    private static final int FIRST = 1890, YEARS = 331, DAYS = 367;

    /** Asked of every day of every rule, so each year is reckoned once and then looked up by its days. */
    private static final AtomicReferenceArray<Year> KNOWN = new AtomicReferenceArray<>(YEARS);

    private record Year(NavigableMap<LocalDate, Holiday> days, Holiday[] byNumber) {}

    private FinnishHolidays() {}

    public static NavigableMap<LocalDate, Holiday> in(int year) {
        return year(year).days;
    }

    public static @Nullable Holiday on(LocalDate date) {
        return year(date.getYear()).byNumber[date.getDayOfYear()];
    }

    private static Year year(int number) {
        int at = number - FIRST;
        if (at < 0 || at >= YEARS) {
            return reckon(number);
        }
        var known = KNOWN.get(at);
        if (known == null) {
            known = reckon(number);
            KNOWN.set(at, known);
        }
        return known;
    }

    /** Ascension may fall on May Day (2008): the law's fixed day keeps the name. */
    private static Year reckon(int year) {
        var days = new TreeMap<LocalDate, Holiday>();
        Arrays.stream(Holiday.values()).forEach(holiday -> days.putIfAbsent(holiday.in(year), holiday));
        var byNumber = new Holiday[DAYS];
        days.forEach((date, holiday) -> byNumber[date.getDayOfYear()] = holiday);
        return new Year(Collections.unmodifiableNavigableMap(days), byNumber);
    }
}
