package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.util.function.Consumer;

/** So many days, or working days, before or after a holiday each year. */
public record AroundHoliday(Holiday holiday, int offset, boolean workingDays) implements Pattern {

    @Override
    public void each(Stretch stretch, Consumer<LocalDate> found) {
        for (int year = stretch.from().getYear() - 1; year <= stretch.to().getYear() + 1; year++) {
            var day = holiday.in(year);
            var date = workingDays ? stretch.days().plus(day, offset) : day.plusDays(offset);
            if (stretch.has(date)) {
                found.accept(date);
            }
        }
    }

    @Override
    public String text() {
        return "X-HOLIDAY=" + holiday + (offset == 0 ? "" : ";X-OFFSET=" + offset + (workingDays ? "W" : ""));
    }
}
