package fi.solmu.clock.phrases;

import fi.solmu.clock.dates.Holiday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;

/** The holidays as days that others hang on: each falls on one weekday every year, or on one date. */
final class Holidays {

    private static final List<LocalDate> YEARS = IntStream.range(2001, 2030).mapToObj(year -> LocalDate.of(year, 1, 1)).toList();

    private Holidays() {}

    static Landmark landmark(String name) {
        var holiday = Holiday.valueOf(name);
        var weekdays = YEARS.stream().map(year -> holiday.in(year.getYear()).getDayOfWeek()).distinct().toList();
        var dates = YEARS.stream().map(year -> MonthDay.from(holiday.in(year.getYear()))).distinct().toList();
        DayOfWeek weekday = weekdays.size() == 1 ? weekdays.get(0) : null;
        return new Landmark("X-HOLIDAY=" + holiday, weekday, dates.size() == 1 ? dates.get(0) : null);
    }
}
