package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.util.function.Consumer;

/** A pattern that picks its days month by month. */
sealed interface MonthPattern extends Pattern permits MonthDays, NthWeekdays, DayPositions, MonthWorkingDays {

    MonthCycle cycle();

    MonthPattern with(MonthCycle cycle);

    void inMonth(LocalDate first, Consumer<LocalDate> found);

    @Override
    default boolean hasOwnMonths() {
        return true;
    }

    @Override
    default void each(Stretch stretch, Consumer<LocalDate> found) {
        cycle().each(stretch, first -> inMonth(first, date -> {
            if (stretch.has(date)) {
                found.accept(date);
            }
        }));
    }
}
