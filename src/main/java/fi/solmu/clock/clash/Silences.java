package fi.solmu.clock.clash;

import fi.solmu.clock.Moment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Long times in which nobody meets a customer group. */
final class Silences {

    /** Days after which those who are waited for by nobody begin to ask: eight weeks. */
    static final int DAYS = 56;

    private final Map<UUID, Moment[]> met = new HashMap<>();
    private final ClashGround ground;
    private final int days;

    private Silences(ClashGround ground) {
        this.ground = ground;
        this.days = (int) ChronoUnit.DAYS.between(ground.from(), ground.to());
        ground.groups().all().forEach(group -> met.put(group.id(), new Moment[days]));
    }

    static Stream<Clash> in(List<Awaited> all, ClashGround ground) {
        var silences = new Silences(ground);
        all.forEach(each -> each.groups().forEach(group -> silences.meet(group, each.moments())));
        return silences.met.entrySet().stream().flatMap(group -> silences.of(group.getKey(), group.getValue()).stream());
    }

    /** One that has been removed is nobody's to meet. */
    private void meet(UUID group, List<Moment> moments) {
        var own = met.get(group);
        if (own != null) {
            moments.forEach(moment -> {
                int last = Math.min(days - 1, index(moment.occurrence().last()));
                for (int day = Math.max(0, index(moment.occurrence().first())); day <= last; day++) {
                    own[day] = own[day] == null || isEarlier(moment, own[day]) ? moment : own[day];
                }
            });
        }
    }

    /** In whatever language they are read: a silence that has been let be is known by what ends it. */
    private static boolean isEarlier(Moment moment, Moment other) {
        int order = moment.compareTo(other);
        return order < 0 || order == 0 && moment.planned().id().value().compareTo(other.planned().id().value()) < 0;
    }

    private List<Clash> of(UUID group, Moment[] own) {
        var silences = new ArrayList<Clash>();
        int free = 0;
        for (int day = 0; day <= days; day++) {
            if (day == days || own[day] != null) {
                if (day - free > DAYS) {
                    silences.add(new Clash(Clash.What.SILENCE, group, day == days ? List.of() : List.of(own[day]), null, date(free), date(day - 1)));
                }
                free = day + 1;
            }
        }
        return silences;
    }

    private int index(LocalDate date) {
        return (int) (date.toEpochDay() - ground.from().toEpochDay());
    }

    private LocalDate date(int day) {
        return ground.from().plusDays(day);
    }
}
