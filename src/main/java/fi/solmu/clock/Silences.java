package fi.solmu.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Long times in which nobody meets a customer group. */
final class Silences {

    /** Weeks after which those who are waited for by nobody begin to ask. */
    static final int WEEKS = 8;

    private Silences() {}

    static Stream<Clash> in(List<Awaited> all, ClashGround ground) {
        var met = new HashMap<UUID, List<Moment>>();
        ground.groups().all().forEach(group -> met.put(group.id(), new ArrayList<>()));
        all.forEach(each -> each.groups().forEach(group -> met.getOrDefault(group, new ArrayList<>()).addAll(each.moments())));
        return met.entrySet().stream().flatMap(group -> of(group, ground).stream());
    }

    private static List<Clash> of(Map.Entry<UUID, List<Moment>> group, ClashGround ground) {
        var silences = new ArrayList<Clash>();
        var free = ground.from();
        for (var moment : group.getValue().stream().sorted().toList()) {
            add(silences, group.getKey(), free, moment.occurrence().first(), moment);
            var next = moment.occurrence().last().plusDays(1);
            free = next.isAfter(free) ? next : free;
        }
        add(silences, group.getKey(), free, ground.to(), null);
        return silences;
    }

    private static void add(List<Clash> silences, UUID group, LocalDate from, LocalDate to, @Nullable Moment next) {
        if (from.plusWeeks(WEEKS).isBefore(to)) {
            silences.add(new Clash(Clash.What.SILENCE, group, next == null ? List.of() : List.of(next), null, from, to.minusDays(1)));
        }
    }
}
