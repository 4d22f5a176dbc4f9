package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The thirteen public holidays of Finland and the two eves, reckoned for any year by rule. */
public final class FinnishHolidays {

    private static final Map<Integer, NavigableMap<LocalDate, Holiday>> YEARS = new ConcurrentHashMap<>();

    private FinnishHolidays() {}

    public static NavigableMap<LocalDate, Holiday> in(int year) {
        return YEARS.computeIfAbsent(year, FinnishHolidays::reckon);
    }

    public static @Nullable Holiday on(LocalDate date) {
        return in(date.getYear()).get(date);
    }

    /** Ascension may fall on May Day (2008): the law's fixed day keeps the name. */
    private static NavigableMap<LocalDate, Holiday> reckon(int year) {
        var days = new TreeMap<LocalDate, Holiday>();
        Arrays.stream(Holiday.values()).forEach(holiday -> days.putIfAbsent(holiday.in(year), holiday));
        return Collections.unmodifiableNavigableMap(days);
    }
}
