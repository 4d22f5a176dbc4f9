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
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what in a stretch of the clock clashes, and days on which it would not. */
final class Clashes {

    /** What comes oftener in a year is the rhythm of the work, and calls nobody away from it. */
    private static final int RHYTHM = 12;
    private static final int WEEKS_AROUND = 4, WEEK = 7, SHOWN = 3;
    /** The first day of 1970 was a Thursday. */
    private static final int MONDAY_OF_1970 = 3;

    /** A time that asks for its parties. */
    private record Due(Moment moment, Set<UUID> parties) {

        LocalDate day() {
            return moment.occurrence().first();
        }
    }

    private final Calendars calendars;
    private final LocalDate from;
    private final NavigableMap<LocalDate, List<Due>> days;
    /** Of each week, counted on and on, what asks for whom in the order of its days. */
    private final Map<Long, Map<UUID, List<Moment>>> calls = new HashMap<>();

    Clashes(List<Planned> practices, Calendars calendars, LocalDate from, LocalDate to) {
        this.calendars = calendars;
        this.from = from;
        this.days = practices.stream().filter(Planned::isInForce).flatMap(planned -> due(planned, from, to))
            .collect(Collectors.groupingBy(Due::day, TreeMap::new, Collectors.toList()));
        days.forEach((day, due) -> {
            var week = calls.computeIfAbsent(week(day), none -> new HashMap<>());
            due.forEach(each -> each.parties.forEach(party -> week.computeIfAbsent(party, none -> new ArrayList<>()).add(each.moment)));
        });
    }

    private static Stream<Due> due(Planned planned, LocalDate from, LocalDate to) {
        var moments = planned.moments(from, to);
        if (moments.size() > RHYTHM) {
            return Stream.of();
        }
        var parties = planned.parties();
        return moments.stream().filter(moment -> moment.occurrence().isExact() && (moment.fact() == null || !moment.fact().isClosed()))
            .map(moment -> new Due(moment, parties));
    }

    /** By the day, and those on which somebody is closed before those of the same day. */
    List<Clash> all() {
        var closed = days.entrySet().stream().filter(day -> calendars.isAnyClosed(day.getKey())).flatMap(day -> day.getValue().stream())
            .flatMap(this::closed);
        var called = calls.values().stream().flatMap(week -> week.entrySet().stream()).flatMap(call -> called(call.getKey(), call.getValue()));
        return Stream.concat(closed, called)
            .sorted(Comparator.<Clash>naturalOrder().thenComparing(Clash::what, Comparator.reverseOrder())
                .thenComparing(Clash::organisation))
            .toList();
    }

    /** A holiday closes everybody and is told once. A weekend was chosen. */
    private Stream<Clash> closed(Due due) {
        var told = new HashSet<Reason>();
        return due.parties.stream().flatMap(party -> {
            var reason = Reason.of(due.day(), calendars.of(party));
            return reason != null && told.add(reason)
                    ? Stream.of(new Clash(Clash.What.CLOSED, party, List.of(due.moment), reason)) : Stream.of();
        });
    }

    /** Two or more, other than the organisation itself, who ask it to come in one week. */
    private static Stream<Clash> called(UUID organisation, List<Moment> week) {
        var asked = week.stream().filter(moment -> !moment.planned().organisation().equals(organisation)).toList();
        if (asked.stream().map(moment -> moment.planned().organisation()).distinct().limit(2).count() < 2) {
            return Stream.of();
        }
        return Stream.of(new Clash(Clash.What.CALLED_BY_SEVERAL, organisation, asked, null));
    }

    /** The same weekday of weeks near by and the days around the day itself, all parties open; the least busy week first, then the nearest. */
    List<Clash.Better> better(Clash clash) {
        var moment = clash.moved();
        var day = moment.occurrence().first();
        var weeks = IntStream.rangeClosed(-WEEKS_AROUND, WEEKS_AROUND).mapToObj(week -> day.plusDays((long) week * WEEK));
        var days = IntStream.rangeClosed(-2, 2).mapToObj(day::plusDays);
        return Stream.concat(days, weeks).distinct()
            .filter(date -> !date.equals(day) && !date.isBefore(from) && isOpen(date, moment.planned().parties()))
            .map(date -> new Clash.Better(date, others(date, moment)))
            .filter(better -> better.others() < others(day, moment) || !isOpen(day, moment.planned().parties()))
            .sorted(Comparator.comparing(Clash.Better::others).thenComparing(better -> Math.abs(better.date().toEpochDay() - day.toEpochDay())))
            .limit(SHOWN).toList();
    }

    /** Since a Monday long ago. */
    private static long week(LocalDate date) {
        return Math.floorDiv(date.toEpochDay() + MONDAY_OF_1970, (long) WEEK);
    }

    private boolean isOpen(LocalDate date, Set<UUID> parties) {
        return parties.stream().allMatch(party -> calendars.of(party).isOpen(date));
    }

    private int others(LocalDate date, Moment moment) {
        return (int) moment.planned().parties().stream()
            .flatMap(party -> calls.getOrDefault(week(date), Map.of()).getOrDefault(party, List.of()).stream())
            .filter(other -> !other.planned().id().equals(moment.planned().id())).distinct().count();
    }
}
