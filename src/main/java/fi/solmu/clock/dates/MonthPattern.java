package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.util.function.Consumer;

/** A pattern that picks its days month by month. */
public sealed interface MonthPattern extends Pattern permits MonthDays, NthWeekdays, DayPositions, MonthWorkingDays {

    MonthCycle cycle();

    MonthPattern with(MonthCycle cycle);

    void inMonth(CalendarMonth month, Consumer<LocalDate> found);

    @Override
    default boolean hasOwnMonths() {
        return true;
    }

    /** Only the months at the edges lie partly outside. */
    @Override
    default void each(Stretch stretch, Consumer<LocalDate> found) {
        Consumer<LocalDate> inside = date -> {
            if (stretch.has(date)) {
                found.accept(date);
            }
        };
        cycle().each(stretch, month -> inMonth(month, stretch.isInside(month) ? found : inside));
    }
}
