package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.util.function.Consumer;

/** A pattern that picks its days month by month. */
public sealed interface MonthPattern extends Pattern permits MonthDays, NthWeekdays, DayPositions, MonthWorkingDays {

    MonthCycle cycle();

    MonthPattern with(MonthCycle cycle);

    void inMonth(LocalDate first, WorkingDays days, Consumer<LocalDate> found);

    @Override
    default void each(Stretch stretch, Consumer<LocalDate> found) {
        cycle().each(stretch, first -> inMonth(first, stretch.days(), date -> {
            if (stretch.has(date)) {
                found.accept(date);
            }
        }));
    }
}
