package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Why a day of a recurrence is that day: what of the calendar its rule met on the way, in the order of the dates. */
final class Explained {

    /** With more than these a reader is told the first ones: a whole summer's closing is one reason. */
    private static final int MOST = 4;

    private Explained() {}

    static List<Reason> of(Recurrence recurrence, Recurrence.Day day, WorkingDays working) {
        var held = recurrence.pattern().held(day.original(), working);
        if (held == null) {
            return List.of();
        }
        var reasons = new ArrayList<>(recurrence.pattern().reasons(held, working));
        if (!day.date().equals(held)) {
            passed(held, day.date(), working).forEach(reasons::add);
        }
        return reasons.stream().distinct().limit(MOST).toList();
    }

    /** Why the first day and those after it on the way to the second were passed by; one closing is told once. */
    static Stream<Reason> passed(LocalDate from, LocalDate to, WorkingDays working) {
        int step = from.isBefore(to) ? 1 : -1;
        var reasons = new ArrayList<Reason>();
        for (var date = from; !date.equals(to); date = date.plusDays(step)) {
            var reason = Reason.closed(date, working);
            if (reason != null && (date.equals(from) || reason.why() != Reason.Why.WEEKEND) && reasons.stream().noneMatch(reason::isSameClosing)) {
                reasons.add(reason);
            }
        }
        return reasons.stream();
    }

    /** The holidays and closings on working weekdays between an edge and a day that was counted from it. */
    static Stream<Reason> counted(LocalDate edge, LocalDate day, WorkingDays working) {
        int step = edge.isBefore(day) ? 1 : -1;
        var from = edge;
        while (!from.equals(day) && Reason.isWeekend(from)) {
            from = from.plusDays(step);
        }
        return passed(from, day, working).filter(reason -> !Reason.isWeekend(reason.date()));
    }
}
