package fi.solmu.clock.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Certain weekdays of ISO weeks by number, -1 being the year's last; years here are years of weeks. */
public record IsoWeeks(int every, List<Integer> weeks, List<DayOfWeek> days, Missing missing) implements Pattern {

    @Override
    public void each(Stretch stretch, Consumer<LocalDate> found) {
        int phase = YearWeek.of(stretch.phase()).year();
        for (int year = stretch.from().getYear() - 1; year <= stretch.to().getYear() + 1; year++) {
            if (Math.floorMod(year - phase, every) == 0) {
                inYear(year, stretch, found);
            }
        }
    }

    @Override
    public String text() {
        return "FREQ=YEARLY" + Texts.interval(every) + ";BYWEEKNO=" + Texts.list(weeks)
            + ";BYDAY=" + Texts.days(days) + missing.text();
    }

    @Override
    public Plain plain(Months months) {
        boolean counted = every == 1 && months.isAll() && missing == Missing.OMIT && weeks.stream().allMatch(week -> week > 0);
        return counted ? Plain.inWeeks(weeks, days) : Plain.of(Plain.Way.RULE);
    }

    private void inYear(int year, Stretch stretch, Consumer<LocalDate> found) {
        for (int number : weeks) {
            var week = week(year, number);
            if (week != null) {
                days.stream().map(day -> week.monday().plusDays(day.ordinal())).filter(stretch::has).forEach(found);
            }
        }
    }

    private @Nullable YearWeek week(int year, int number) {
        int last = YearWeek.weeksIn(year);
        if (number <= last) {
            return new YearWeek(year, number > 0 ? number : last + 1 + number);
        }
        return switch (missing) {
            case OMIT -> null;
            case BACKWARD -> new YearWeek(year, last);
            case FORWARD -> new YearWeek(year + 1, 1);
        };
    }
}
