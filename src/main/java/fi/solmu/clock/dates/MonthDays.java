package fi.solmu.clock.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Days of the month by number, -1 being the last; with weekdays only those of them (Friday the 13th). */
public record MonthDays(MonthCycle cycle, List<Integer> days, List<DayOfWeek> weekdays, Missing missing)
        implements MonthPattern {

    @Override
    public MonthDays with(MonthCycle next) {
        return new MonthDays(next, days, weekdays, missing);
    }

    @Override
    public void inMonth(LocalDate first, WorkingDays open, Consumer<LocalDate> found) {
        int length = first.lengthOfMonth();
        for (int day : days) {
            int number = day > 0 ? day : length + 1 + day;
            if (number >= 1 && number <= length) {
                accept(first.withDayOfMonth(number), found);
            } else if (missing != Missing.OMIT && day > 0) {
                accept(missing == Missing.BACKWARD ? first.withDayOfMonth(length) : first.plusMonths(1), found);
            }
        }
    }

    @Override
    public String text() {
        return cycle.text() + ";BYMONTHDAY=" + Texts.list(days)
            + (weekdays.isEmpty() ? "" : ";BYDAY=" + Texts.days(weekdays)) + missing.text();
    }

    @Override
    public Plain plain(Months months) {
        return weekdays.isEmpty() ? Plain.of(Plain.Way.DAY, cycle, days, List.of()) : Plain.of(Plain.Way.RULE);
    }

    private void accept(LocalDate date, Consumer<LocalDate> found) {
        if (weekdays.isEmpty() || weekdays.contains(date.getDayOfWeek())) {
            found.accept(date);
        }
    }
}
