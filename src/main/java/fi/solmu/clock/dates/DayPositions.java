package fi.solmu.clock.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The nth or last of certain weekdays of a month, such as the last of Monday to Friday. */
record DayPositions(MonthCycle cycle, List<DayOfWeek> weekdays, List<Integer> positions) implements MonthPattern {

    @Override
    public DayPositions with(MonthCycle next) {
        return new DayPositions(next, weekdays, positions);
    }

    @Override
    public void inMonth(LocalDate first, WorkingDays open, Consumer<LocalDate> found) {
        var days = new ArrayList<LocalDate>();
        for (var day = first; day.getMonth() == first.getMonth(); day = day.plusDays(1)) {
            if (weekdays.contains(day.getDayOfWeek())) {
                days.add(day);
            }
        }
        for (int position : positions) {
            int index = position > 0 ? position - 1 : days.size() + position;
            if (index >= 0 && index < days.size()) {
                found.accept(days.get(index));
            }
        }
    }

    @Override
    public String text() {
        return cycle.text() + ";BYDAY=" + Texts.days(weekdays) + ";BYSETPOS=" + Texts.list(positions);
    }
}
