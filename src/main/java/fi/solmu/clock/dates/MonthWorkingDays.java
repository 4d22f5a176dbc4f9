package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The nth or last working day of a month, holidays known. */
public record MonthWorkingDays(MonthCycle cycle, List<Integer> positions) implements MonthPattern {

    @Override
    public MonthWorkingDays with(MonthCycle next) {
        return new MonthWorkingDays(next, positions);
    }

    @Override
    public void inMonth(CalendarMonth month, Consumer<LocalDate> found) {
        var first = month.day(1);
        for (int position : positions) {
            var date = nth(position, first, WorkingDays.FINNISH);
            if (date != null) {
                found.accept(date);
            }
        }
    }

    @Override
    public @Nullable LocalDate held(LocalDate named, WorkingDays own) {
        return positions.stream().filter(position -> named.equals(nth(position, named, WorkingDays.FINNISH))).findFirst()
            .map(position -> nth(position, named, own)).orElse(null);
    }

    /** None in a month with fewer. */
    private static @Nullable LocalDate nth(int position, LocalDate inMonth, WorkingDays working) {
        var date = working.plus(edge(position, inMonth), position);
        return date.getMonth() == inMonth.getMonth() ? date : null;
    }

    /** The day before the first, or after the last. */
    private static LocalDate edge(int position, LocalDate inMonth) {
        var first = inMonth.withDayOfMonth(1);
        return position > 0 ? first.minusDays(1) : first.plusMonths(1);
    }

    /** A position that would be another day, were there no holidays, is told with those that are between. */
    @Override
    public List<Reason> reasons(LocalDate held, WorkingDays working) {
        return positions.stream().filter(position -> held.equals(nth(position, held, working)))
            .flatMap(position -> Explained.counted(edge(position, held).plusDays(Integer.signum(position)), held, working)).toList();
    }

    @Override
    public Plain plain(Months months) {
        return Plain.of(Plain.Way.WORKDAY, cycle, positions, List.of());
    }

    @Override
    public String text() {
        return cycle.text() + ";X-WORKDAY=" + Texts.list(positions);
    }
}
