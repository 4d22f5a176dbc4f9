package fi.solmu.clock.clash;

import fi.solmu.clock.GroupsOfClock;
import fi.solmu.clock.Moment;
import fi.solmu.clock.dates.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds what in a stretch of the clock clashes, and days on which it would not. */
final class Clashes {

    /** By the day, and those on which somebody is closed before those of the same day. */
    private static final Comparator<Clash> IN_ORDER = Comparator.<Clash>naturalOrder()
        .thenComparing(Clash::what, Comparator.comparing(what -> what != Clash.What.CLOSED))
        .thenComparing(Clash::what).thenComparing(Clash::whose);

    private final ClashGround ground;
    private final List<Awaited> all;
    private final DayOrder order;
    private final Stretches calls;
    private final RoleLoads loads;

    Clashes(ClashGround ground) {
        this.ground = ground;
        this.all = ground.awaited();
        this.order = new DayOrder(ground.from(), ground.to());
        this.calls = Stretches.weeks(order);
        this.loads = new RoleLoads(Stretches.months(order), ground.limits());
        all.forEach(this::lay);
        order.fill();
    }

    /** Each time for those whom it calls; for the role that answers once a month, by the first time in it. */
    private void lay(Awaited each) {
        var called = called(each);
        var role = loads.of(each);
        var everybody = new ArrayList<>(called);
        everybody.addAll(role);
        int asker = order.asker(each.planned().organisation());
        int counted = Integer.MIN_VALUE;
        for (var moment : each.moments()) {
            int month = Stretches.month(moment.occurrence().first());
            boolean isFirst = month != counted;
            boolean calls = !each.isRhythm() && moment.occurrence().isExact();
            if (isFirst || calls) {
                order.lay(moment, month, asker, isFirst ? calls ? everybody : role : called);
                counted = month;
            }
        }
    }

    private List<Numbers> called(Awaited each) {
        var called = new ArrayList<Numbers>(1 + each.parties().size() + each.groups().size());
        each.parties().forEach(party -> called.add(calls.of(party)));
        each.groups().forEach(group -> called.add(calls.of(group)));
        return called;
    }

    List<Clash> all() {
        var found = new ArrayList<Clash>();
        closed(found);
        called(found);
        loads.tooMuch(found);
        WrongOrder.in(all, ground).forEach(found::add);
        Silences.in(all, ground).forEach(found::add);
        found.sort(IN_ORDER);
        return found;
    }

    List<Clash.Better> better(Clash clash) {
        return new BetterDays(ground, calls, loads).of(clash);
    }

    /** Of a role: more practices in a month than this are too many. */
    int limit(Clash clash) {
        return loads.limit(clash.whose());
    }

    private void closed(List<Clash> found) {
        var known = new HashMap<LocalDate, Boolean>();
        for (var each : all) {
            for (var moment : each.calls()) {
                if (known.computeIfAbsent(moment.occurrence().first(), ground.calendars()::isAnyClosed)) {
                    closed(moment, each.parties(), found);
                }
            }
        }
    }

    /** A holiday closes everybody and is told once. A weekend was chosen. */
    private void closed(Moment moment, Set<UUID> parties, List<Clash> found) {
        var told = new HashSet<Reason>();
        for (var party : parties) {
            var reason = Reason.of(moment.occurrence().first(), ground.calendars().of(party));
            if (reason != null && told.add(reason)) {
                found.add(Clash.of(Clash.What.CLOSED, party, List.of(moment), reason));
            }
        }
    }

    private void called(List<Clash> found) {
        var groups = ground.groups().all().stream().map(GroupsOfClock.Group::id).collect(Collectors.toSet());
        calls.each((whose, week) -> called(whose, week, groups.contains(whose) ? Clash.What.GROUP_CALLED : Clash.What.CALLED_BY_SEVERAL, found));
    }

    /** Two or more, other than the organisation itself, who ask it or the customer group to come in one week. */
    private void called(UUID whose, Stretch week, Clash.What what, List<Clash> found) {
        int own = order.asker(whose);
        if (week.isAskedBySeveralBut(own)) {
            found.add(Clash.of(what, whose, week.but(own)));
        }
    }
}
