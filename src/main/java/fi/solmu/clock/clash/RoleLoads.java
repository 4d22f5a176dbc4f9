package fi.solmu.clock.clash;

import fi.solmu.network.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How many practices each role answers for in each month. */
record RoleLoads(Stretches months, Map<UUID, Integer> limits) {

    /** What the role that answers for a practice has, to be filled in the order of days. */
    List<Numbers> of(Awaited each) {
        var role = each.planned().practice().responsible();
        return role == null ? List.of() : List.of(months.of(role));
    }

    /** More practices of the role in a month than this are too many (rule D04). */
    int limit(UUID role) {
        return limits.getOrDefault(role, Role.USUAL_LIMIT);
    }

    /** In the month of that day. */
    int in(UUID role, LocalDate day) {
        return months.of(role, day).size();
    }

    void tooMuch(List<Clash> found) {
        months.each((role, month) -> {
            if (month.size() > limit(role)) {
                found.add(Clash.of(Clash.What.LOAD, role, month));
            }
        });
    }
}
