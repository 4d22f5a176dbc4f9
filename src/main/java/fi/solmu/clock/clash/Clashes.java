package fi.solmu.clock.clash;

import fi.solmu.clock.GroupsOfClock;
import fi.solmu.clock.Moment;
import fi.solmu.clock.dates.Reason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what in a stretch of the clock clashes, and days on which it would not. */
final class Clashes {

    /** By the day, and those on which somebody is closed before those of the same day. */
    private static final Comparator<Clash> IN_ORDER = Comparator.<Clash>naturalOrder()
        .thenComparing(Clash::what, Comparator.comparing(what -> what != Clash.What.CLOSED))
        .thenComparing(Clash::what).thenComparing(Clash::whose);

    private final ClashGround ground;
    private final List<Awaited> all;
    private final Stretches calls = Stretches.weeks();
    private final RoleLoads loads;

    Clashes(ClashGround ground) {
        this.ground = ground;
        this.all = ground.awaited();
        this.loads = new RoleLoads(Stretches.months(), ground.limits());
        var order = new DayOrder(ground.from(), ground.to());
        all.forEach(each -> {
            loads.lay(each, order);
            var asked = each.everybody().map(calls::of).toList();
            each.calls().forEach(moment -> order.lay(moment, asked));
        });
        order.fill();
    }

    List<Clash> all() {
        return Stream.of(closed(), called(), WrongOrder.in(all, ground), loads.tooMuch(), Silences.in(all, ground))
            .flatMap(each -> each).sorted(IN_ORDER).toList();
    }

    List<Clash.Better> better(Clash clash) {
        return new BetterDays(ground, calls, loads).of(clash);
    }

    /** Of a role: more practices in a month than this are too many. */
    int limit(Clash clash) {
        return loads.limit(clash.whose());
    }

    private Stream<Clash> closed() {
        var known = new HashMap<LocalDate, Boolean>();
        return all.stream().flatMap(each -> each.calls()
            .filter(moment -> known.computeIfAbsent(moment.occurrence().first(), ground.calendars()::isAnyClosed))
            .flatMap(moment -> closed(moment, each.parties())));
    }

    /** A holiday closes everybody and is told once. A weekend was chosen. */
    private Stream<Clash> closed(Moment moment, Set<UUID> parties) {
        var told = new HashSet<Reason>();
        return parties.stream().flatMap(party -> {
            var reason = Reason.of(moment.occurrence().first(), ground.calendars().of(party));
            return reason != null && told.add(reason) ? Stream.of(Clash.of(Clash.What.CLOSED, party, List.of(moment), reason)) : Stream.of();
        });
    }

    private Stream<Clash> called() {
        var groups = ground.groups().all().stream().map(GroupsOfClock.Group::id).collect(Collectors.toSet());
        return calls.all().flatMap(week -> called(week, groups.contains(week.whose()) ? Clash.What.GROUP_CALLED : Clash.What.CALLED_BY_SEVERAL));
    }

    /** Two or more, other than the organisation itself, who ask it or the customer group to come in one week. */
    private static Stream<Clash> called(Stretches.Stretch week, Clash.What what) {
        var asked = week.moments().stream().filter(moment -> !asker(moment).equals(week.whose())).toList();
        return asked.stream().anyMatch(moment -> !asker(moment).equals(asker(asked.get(0))))
                ? Stream.of(Clash.of(what, week.whose(), asked)) : Stream.of();
    }

    private static UUID asker(Moment moment) {
        return moment.planned().organisation();
    }
}
