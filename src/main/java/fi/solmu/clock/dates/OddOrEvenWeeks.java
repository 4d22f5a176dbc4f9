package fi.solmu.clock.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Certain weekdays of the odd or the even ISO weeks; after week 53 two odd weeks follow each other. */
public record OddOrEvenWeeks(boolean odd, List<DayOfWeek> days) implements Pattern {

    @Override
    public void each(Stretch stretch, Consumer<LocalDate> found) {
        new WeekPattern(1, days).each(stretch, date -> {
            if (YearWeek.of(date).week() % 2 == (odd ? 1 : 0)) {
                found.accept(date);
            }
        });
    }

    /** Week 1 comes at once after week 53, which is as odd as it is. */
    @Override
    public List<Reason> reasons(LocalDate held, WorkingDays working) {
        var week = YearWeek.of(held);
        boolean after53 = week.week() <= 2 && week.week() % 2 == (odd ? 1 : 0) && YearWeek.weeksIn(week.year() - 1) == 53;
        return after53 ? List.of(Reason.of(Reason.Why.WEEK_53, LocalDate.of(week.year() - 1, 12, 28), 53)) : List.of();
    }

    @Override
    public Plain plain(Months months) {
        return Plain.weekly(odd ? Plain.Way.ODD : Plain.Way.EVEN, months, days, 1);
    }

    @Override
    public String text() {
        return "FREQ=WEEKLY;X-WEEKS=" + (odd ? "ODD" : "EVEN") + ";BYDAY=" + Texts.days(days);
    }
}
