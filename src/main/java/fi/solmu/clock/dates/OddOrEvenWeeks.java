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

    @Override
    public Plain plain(Months months) {
        return Plain.weekly(odd ? Plain.Way.ODD : Plain.Way.EVEN, months, days, 1);
    }

    @Override
    public String text() {
        return "FREQ=WEEKLY;X-WEEKS=" + (odd ? "ODD" : "EVEN") + ";BYDAY=" + Texts.days(days);
    }
}
