package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The bare shape of a recurrence, before bounds and shifts: which days it names. */
public sealed interface Pattern
        permits MonthPattern, WeekPattern, IsoWeeks, OddOrEvenWeeks, EveryDays, AroundHoliday, AroundAnchor, GivenDates,
        CalendarRule {

    /** Names each day inside the stretch; order and repetition are the recurrence's to settle. */
    void each(Stretch stretch, Consumer<LocalDate> found);

    /** As an RFC 5545 rule; what that cannot say is said in parts that begin with X. */
    String text();

    /** The day of a party that works on other days than most, by the day as most would reckon it; none when it has none. */
    default @Nullable LocalDate held(LocalDate named, WorkingDays own) {
        return named;
    }

    /** How far, in days, the day that is held may be from the named one, also for those who work as most do. */
    default int reach() {
        return 0;
    }

    /** What of the calendar stood in the way of the day that the pattern holds. */
    default List<Reason> reasons(LocalDate held, WorkingDays working) {
        return List.of();
    }

    /** Whether the months are a part of the pattern, and not only what narrows it. */
    default boolean hasOwnMonths() {
        return false;
    }

    /** The pattern, kept to these months, as plainly as people say it. */
    default Plain plain(Months months) {
        return Plain.of(Plain.Way.RULE);
    }
}
