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
    public List<Reason> reasons(LocalDate held, WorkingDays working) {
        var week = YearWeek.of(held);
        int last = YearWeek.weeksIn(week.year());
        if (missing == Missing.OMIT || weeks.contains(week.week()) || weeks.contains(week.week() - last - 1)) {
            return List.of();
        }
        int year = missing == Missing.BACKWARD ? week.year() : week.year() - 1;
        return List.of(Reason.of(Reason.Why.NO_SUCH_WEEK, LocalDate.of(year, 1, 1), 53));
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
                var monday = week.monday();
                for (var day : days) {
                    var date = monday.plusDays(day.ordinal());
                    if (stretch.has(date)) {
                        found.accept(date);
                    }
                }
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
