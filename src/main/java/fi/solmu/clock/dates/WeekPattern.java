package fi.solmu.clock.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Certain weekdays of every nth week, the week beginning on Monday. */
public record WeekPattern(int every, List<DayOfWeek> days) implements Pattern {

    @Override
    public void each(Stretch stretch, Consumer<LocalDate> found) {
        var phase = monday(stretch.phase());
        var week = monday(stretch.from());
        long ahead = Math.floorMod((phase.toEpochDay() - week.toEpochDay()) / 7, (long) every);
        for (week = week.plusWeeks(ahead); week.isBefore(stretch.to()); week = week.plusWeeks(every)) {
            for (var day : days) {
                var date = week.plusDays(day.ordinal());
                if (stretch.has(date)) {
                    found.accept(date);
                }
            }
        }
    }

    @Override
    public String text() {
        return "FREQ=WEEKLY" + Texts.interval(every) + ";BYDAY=" + Texts.days(days);
    }

    @Override
    public Plain plain(Months months) {
        return Plain.weekly(Plain.Way.EVERY, months, days, every);
    }

    static LocalDate monday(LocalDate date) {
        return date.minusDays(date.getDayOfWeek().ordinal());
    }
}
