package fi.solmu.clock;

import fi.solmu.network.Role;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** How many practices each role answers for in each month. */
record RoleLoads(Map<UUID, Map<YearMonth, List<Moment>>> months, Map<UUID, Integer> limits) {

    static RoleLoads of(List<Awaited> all, Map<UUID, Integer> limits) {
        var months = new HashMap<UUID, Map<YearMonth, List<Moment>>>();
        for (var each : all) {
            var role = each.planned().practice().responsible();
            if (role != null) {
                count(each, months.computeIfAbsent(role, none -> new HashMap<>()));
            }
        }
        return new RoleLoads(months, limits);
    }

    /** Each practice once a month, by its first time in it. Its times are in order. */
    private static void count(Awaited each, Map<YearMonth, List<Moment>> months) {
        YearMonth counted = null;
        for (var moment : each.moments()) {
            var month = Awaited.month(moment);
            if (!month.equals(counted)) {
                months.computeIfAbsent(month, none -> new ArrayList<>()).add(moment);
                counted = month;
            }
        }
    }

    /** More practices of the role in a month than this are too many. */
    int limit(UUID role) {
        return limits.getOrDefault(role, Role.USUAL_LIMIT);
    }

    int in(UUID role, YearMonth month) {
        return months.getOrDefault(role, Map.of()).getOrDefault(month, List.of()).size();
    }

    Stream<Clash> tooMuch() {
        return months.entrySet().stream().flatMap(role -> role.getValue().values().stream()
            .filter(moments -> moments.size() > limit(role.getKey()))
            .map(moments -> Clash.of(Clash.What.LOAD, role.getKey(), moments.stream().sorted().toList())));
    }
}
