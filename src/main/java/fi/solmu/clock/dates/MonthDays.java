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
    public void inMonth(CalendarMonth month, Consumer<LocalDate> found) {
        for (int day : days) {
            int number = day > 0 ? day : month.length() + 1 + day;
            if (number >= 1 && number <= month.length()) {
                accept(month.day(number), found);
            } else if (missing != Missing.OMIT && day > 0) {
                accept(missing == Missing.BACKWARD ? month.day(month.length()) : month.next().day(1), found);
            }
        }
    }

    @Override
    public String text() {
        return cycle.text() + ";BYMONTHDAY=" + Texts.list(days)
            + (weekdays.isEmpty() ? "" : ";BYDAY=" + Texts.days(weekdays)) + missing.text();
    }

    @Override
    public List<Reason> reasons(LocalDate held, WorkingDays working) {
        int day = held.getDayOfMonth();
        if (missing == Missing.OMIT || days.contains(day) || days.contains(day - held.lengthOfMonth() - 1)) {
            return List.of();
        }
        var month = missing == Missing.BACKWARD ? held : held.minusMonths(1);
        return days.stream().filter(number -> number > month.lengthOfMonth())
            .map(number -> Reason.of(Reason.Why.NO_SUCH_DAY, month, number)).toList();
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
