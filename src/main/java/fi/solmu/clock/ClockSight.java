package fi.solmu.clock;

import fi.solmu.clock.dates.YearWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/** One view of the clock as its address asks for it, and the way from there to the others. */
public interface ClockSight {

    Chosen chosen();

    ClockView view();

    /** The month one is at: of several the first, unless this month is among them. */
    YearMonth at();

    LocalDate today();

    /** The same days in the same view, chosen otherwise. */
    String with(Chosen next);

    /** One week of it, on the wheel. */
    default String week(YearWeek week) {
        return chosen().address(ClockView.WHEEL.place(), "week=" + week);
    }

    /** Near the same days in another view. */
    default String in(ClockView next) {
        return next.at(chosen(), at(), today());
    }
}
