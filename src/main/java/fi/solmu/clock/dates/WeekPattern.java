package fi.solmu.clock.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Certain weekdays of every nth week, the week beginning on Monday. */
public record WeekPattern(int every, List<DayOfWeek> days) implements Pattern {

    private static final long WEEK = 7;

    @Override
    public void each(Stretch stretch, Consumer<LocalDate> found) {
        var week = monday(stretch.from());
        var monday = week.plusWeeks(Math.floorMod((monday(stretch.phase()).toEpochDay() - week.toEpochDay()) / WEEK, (long) every));
        var dates = days.stream().map(day -> monday.plusDays(day.ordinal())).toArray(LocalDate[]::new);
        while (dates[0].isBefore(stretch.to())) {
            for (int i = 0; i < dates.length; i++) {
                if (stretch.has(dates[i])) {
                    found.accept(dates[i]);
                }
                dates[i] = dates[i].plusDays(WEEK * every);
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
