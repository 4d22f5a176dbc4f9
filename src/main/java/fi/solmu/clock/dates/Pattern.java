package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.util.function.Consumer;

/** The bare shape of a recurrence, before bounds and shifts: which days it names. */
public sealed interface Pattern
        permits MonthPattern, WeekPattern, IsoWeeks, OddOrEvenWeeks, EveryDays, AroundHoliday, GivenDates {

    /** Names each day inside the stretch; order and repetition are the recurrence's to settle. */
    void each(Stretch stretch, Consumer<LocalDate> found);

    /** As an RFC 5545 rule; what that cannot say is said in parts that begin with X. */
    String text();

    /** The pattern, kept to these months, as plainly as people say it. */
    default Plain plain(Months months) {
        return Plain.of(Plain.Way.RULE);
    }
}
