package fi.solmu.clock.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The nth or last of certain weekdays of a month, such as the last of Monday to Friday. */
public record DayPositions(MonthCycle cycle, List<DayOfWeek> weekdays, List<Integer> positions) implements MonthPattern {

    @Override
    public DayPositions with(MonthCycle next) {
        return new DayPositions(next, weekdays, positions);
    }

    @Override
    public void inMonth(LocalDate first, WorkingDays open, Consumer<LocalDate> found) {
        int length = first.lengthOfMonth();
        for (int position : positions) {
            int left = Math.abs(position);
            int step = position > 0 ? 1 : -1;
            for (int day = position > 0 ? 1 : length; left > 0 && day >= 1 && day <= length; day += step) {
                left -= weekdays.contains(first.getDayOfWeek().plus(day - 1L)) ? 1 : 0;
                if (left == 0) {
                    found.accept(first.withDayOfMonth(day));
                }
            }
        }
    }

    @Override
    public String text() {
        return cycle.text() + ";BYDAY=" + Texts.days(weekdays) + ";BYSETPOS=" + Texts.list(positions);
    }
}
