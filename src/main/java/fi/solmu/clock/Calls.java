package fi.solmu.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Of each week, counted on and on, what asks for which organisation or customer group, in the order of its days. */
record Calls(Map<Long, Map<UUID, List<Moment>>> weeks) {

    private static final int WEEK = 7;
    /** The first day of 1970 was a Thursday. */
    private static final int MONDAY_OF_1970 = 3;

    void add(LocalDate day, Moment moment, Set<UUID> everybody) {
        var week = weeks.computeIfAbsent(week(day), none -> new HashMap<>());
        everybody.forEach(each -> week.computeIfAbsent(each, none -> new ArrayList<>()).add(moment));
    }

    /** How much else asks for any of them in the week of that day. */
    int others(LocalDate date, Moment moment, Set<UUID> everybody) {
        var week = weeks.getOrDefault(week(date), Map.of());
        return (int) everybody.stream().flatMap(each -> week.getOrDefault(each, List.of()).stream())
            .filter(other -> !other.planned().id().equals(moment.planned().id())).distinct().count();
    }

    /** How much there is in the week of that day, whomever it asks for. */
    int all(LocalDate date) {
        return (int) weeks.getOrDefault(week(date), Map.of()).values().stream().flatMap(List::stream).distinct().count();
    }

    /** Since a Monday long ago. */
    private static long week(LocalDate date) {
        return Math.floorDiv(date.toEpochDay() + MONDAY_OF_1970, (long) WEEK);
    }
}
