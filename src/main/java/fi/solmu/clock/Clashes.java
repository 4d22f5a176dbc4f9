package fi.solmu.clock;

import fi.solmu.clock.dates.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds what in a stretch of the clock clashes, and days on which it would not. */
final class Clashes {

    /** A time that asks for somebody. */
    private record Due(Moment moment, Awaited of) {}

    private final ClashGround ground;
    private final List<Awaited> all;
    private final RoleLoads loads;
    private final NavigableMap<LocalDate, List<Due>> days = new TreeMap<>();
    private final Calls calls = new Calls(new HashMap<>());

    Clashes(ClashGround ground) {
        this.ground = ground;
        this.all = ground.awaited();
        this.loads = RoleLoads.of(all, ground.limits());
        all.stream().filter(each -> !each.isRhythm()).forEach(each -> each.moments().stream()
            .filter(moment -> moment.occurrence().isExact())
            .forEach(moment -> days.computeIfAbsent(moment.occurrence().first(), none -> new ArrayList<>()).add(new Due(moment, each))));
        days.forEach((day, due) -> due.forEach(each -> calls.add(day, each.moment, each.of.everybody())));
    }

    /** By the day, and those on which somebody is closed before those of the same day. */
    List<Clash> all() {
        var closed = days.entrySet().stream().filter(day -> ground.calendars().isAnyClosed(day.getKey()))
            .flatMap(day -> day.getValue().stream()).flatMap(this::closed);
        var called = calls.weeks().values().stream().flatMap(week -> week.entrySet().stream())
            .flatMap(call -> called(call.getKey(), call.getValue()));
        return Stream.of(closed, called, WrongOrder.in(all, ground), loads.tooMuch(), Silences.in(all, ground))
            .flatMap(each -> each)
            .sorted(Comparator.<Clash>naturalOrder().thenComparing(Clash::what, Comparator.comparing(what -> what != Clash.What.CLOSED))
                .thenComparing(Clash::what).thenComparing(Clash::whose))
            .toList();
    }

    /** Of a role: more practices in a month than this are too many. */
    int limit(Clash clash) {
        return loads.limit(clash.whose());
    }

    List<Clash.Better> better(Clash clash) {
        return new BetterDays(ground, calls, loads).of(clash);
    }

    /** A holiday closes everybody and is told once. A weekend was chosen. */
    private Stream<Clash> closed(Due due) {
        var told = new HashSet<Reason>();
        return due.of.parties().stream().flatMap(party -> {
            var reason = Reason.of(due.moment.occurrence().first(), ground.calendars().of(party));
            return reason != null && told.add(reason)
                    ? Stream.of(Clash.of(Clash.What.CLOSED, party, List.of(due.moment), reason)) : Stream.of();
        });
    }

    /** Two or more, other than the organisation itself, who ask it or the customer group to come in one week. */
    private Stream<Clash> called(UUID whose, List<Moment> week) {
        var asked = week.stream().filter(moment -> !moment.planned().organisation().equals(whose)).toList();
        if (asked.stream().map(moment -> moment.planned().organisation()).distinct().limit(2).count() < 2) {
            return Stream.of();
        }
        return Stream.of(Clash.of(ground.groups().isGroup(whose) ? Clash.What.GROUP_CALLED : Clash.What.CALLED_BY_SEVERAL, whose, asked));
    }
}
