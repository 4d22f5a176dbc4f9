package fi.solmu.clock.dates;

import java.time.temporal.ChronoField;
import java.util.function.Consumer;

/** The months a monthly or yearly pattern visits. */
public record MonthCycle(boolean yearly, int every, Months months) {

    /** A day missing from a month may spill to the next one, so the walk begins a little early. */
    private static final int SPILL = 3;

    void each(Stretch stretch, Consumer<CalendarMonth> visit) {
        long last = stretch.to().getLong(ChronoField.PROLEPTIC_MONTH);
        long phase = stretch.phase().getLong(ChronoField.PROLEPTIC_MONTH);
        long first = stretch.from().minusDays(SPILL).getLong(ChronoField.PROLEPTIC_MONTH);
        int number = (int) Math.floorMod(first, 12L) + 1;
        int year = (int) Math.floorDiv(first, 12L);
        for (long month = first; month <= last; month++) {
            if (months.has(number) && isTurn(month, phase)) {
                visit.accept(new CalendarMonth(year, number));
            }
            number = number == 12 ? 1 : number + 1;
            year = number == 1 ? year + 1 : year;
        }
    }

    MonthCycle in(Months wanted) {
        return new MonthCycle(yearly, every, months.and(wanted));
    }

    MonthCycle everyMonth() {
        return yearly ? this : new MonthCycle(false, 1, months);
    }

    String text() {
        return (yearly ? "FREQ=YEARLY" : "FREQ=MONTHLY") + Texts.interval(every) + months.text();
    }

    private boolean isTurn(long month, long phase) {
        return every == 1 || (yearly
            ? Math.floorMod(Math.floorDiv(month, 12L) - Math.floorDiv(phase, 12L), (long) every) == 0
            : Math.floorMod(month - phase, (long) every) == 0);
    }
}
