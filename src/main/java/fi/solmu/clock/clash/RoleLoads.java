package fi.solmu.clock.clash;

import fi.solmu.network.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** How many practices each role answers for in each month. */
record RoleLoads(Stretches months, Map<UUID, Integer> limits) {

    /** Each practice once a month, by its first time in it. */
    void lay(Awaited each, DayOrder order) {
        var role = each.planned().practice().responsible();
        if (role != null) {
            var own = List.of(months.of(role));
            long counted = Long.MIN_VALUE;
            for (var moment : each.moments()) {
                long month = Stretches.month(moment.occurrence().first());
                if (month != counted) {
                    order.lay(moment, own);
                    counted = month;
                }
            }
        }
    }

    /** More practices of the role in a month than this are too many (rule D04). */
    int limit(UUID role) {
        return limits.getOrDefault(role, Role.USUAL_LIMIT);
    }

    /** In the month of that day. */
    int in(UUID role, LocalDate day) {
        return months.of(role, day).size();
    }

    Stream<Clash> tooMuch() {
        return months.all().filter(month -> month.moments().size() > limit(month.whose()))
            .map(month -> Clash.of(Clash.What.LOAD, month.whose(), month.moments()));
    }
}
