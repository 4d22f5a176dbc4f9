package fi.solmu.clock.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The nth or last of certain weekdays of a month, such as the last of Monday to Friday. */
public record DayPositions(MonthCycle cycle, List<DayOfWeek> weekdays, List<Integer> positions) implements MonthPattern {

    private static final int WEEK = 7;

    @Override
    public DayPositions with(MonthCycle next) {
        return new DayPositions(next, weekdays, positions);
    }

    @Override
    public void inMonth(CalendarMonth month, Consumer<LocalDate> found) {
        int those = CalendarMonth.bits(weekdays), first = month.firstWeekday(), length = month.length();
        for (int position : positions) {
            int left = Math.abs(position);
            int step = position > 0 ? 1 : -1;
            for (int day = position > 0 ? 1 : length; left > 0 && day >= 1 && day <= length; day += step) {
                left -= those >> (first + day - 1) % WEEK & 1;
                if (left == 0) {
                    found.accept(month.day(day));
                }
            }
        }
    }

    @Override
    public String text() {
        return cycle.text() + ";BYDAY=" + Texts.days(weekdays) + ";BYSETPOS=" + Texts.list(positions);
    }
}
