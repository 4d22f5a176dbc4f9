package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The nth or last working day of a month, holidays known. */
public record MonthWorkingDays(MonthCycle cycle, List<Integer> positions) implements MonthPattern {

    @Override
    public MonthWorkingDays with(MonthCycle next) {
        return new MonthWorkingDays(next, positions);
    }

    @Override
    public void inMonth(LocalDate first, WorkingDays days, Consumer<LocalDate> found) {
        for (int position : positions) {
            var edge = position > 0 ? first.minusDays(1) : first.plusMonths(1);
            var date = days.plus(edge, position);
            if (date.getMonth() == first.getMonth()) {
                found.accept(date);
            }
        }
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
