package fi.solmu.clock;

import fi.solmu.clock.dates.Reason;
import fi.solmu.clock.dates.YearWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what in a stretch of the clock clashes, and days on which it would not. */
final class Clashes {

    /** What comes oftener in a year is the rhythm of the work, and calls nobody away from it. */
    private static final int RHYTHM = 12;
    private static final int WEEKS_AROUND = 4, WEEK = 7, SHOWN = 3;

    private record Call(UUID organisation, YearWeek week) {}

    private final Calendars calendars;
    private final LocalDate from;
    private final List<Moment> moments;
    private final Map<Call, List<Moment>> calls = new HashMap<>();

    Clashes(List<Planned> practices, Calendars calendars, LocalDate from, LocalDate to) {
        this.calendars = calendars;
        this.from = from;
        this.moments = practices.stream().filter(Planned::isInForce).map(planned -> planned.moments(from, to))
            .filter(times -> times.size() <= RHYTHM).flatMap(List::stream)
            .filter(moment -> moment.occurrence().isExact() && (moment.fact() == null || !moment.fact().isClosed())).toList();
        moments.forEach(moment -> moment.planned().parties().forEach(party ->
            calls.computeIfAbsent(new Call(party, YearWeek.of(moment.occurrence().first())), call -> new ArrayList<>()).add(moment)));
    }

    /** By the day, and those on which somebody is closed before those of the same day. */
    List<Clash> all() {
        var called = calls.entrySet().stream().flatMap(call -> called(call.getKey(), call.getValue()));
        return Stream.concat(moments.stream().flatMap(this::closed), called)
            .sorted(Comparator.<Clash>naturalOrder().thenComparing(Clash::what, Comparator.reverseOrder())
                .thenComparing(clash -> clash.organisation().toString()))
            .toList();
    }

    /** A holiday closes everybody and is told once. A weekend was chosen. */
    private Stream<Clash> closed(Moment moment) {
        var told = new HashSet<Reason>();
        var day = moment.occurrence().first();
        return moment.planned().parties().stream().flatMap(party -> {
            var reason = Reason.of(day, calendars.of(party));
            return reason != null && told.add(reason)
                    ? Stream.of(new Clash(Clash.What.CLOSED, party, List.of(moment), reason)) : Stream.of();
        });
    }

    /** Two or more, other than the organisation itself, who ask it to come in one week. */
    private Stream<Clash> called(Call call, List<Moment> all) {
        var asked = all.stream().filter(moment -> !moment.planned().organisation().equals(call.organisation)).sorted().toList();
        if (asked.stream().map(moment -> moment.planned().organisation()).distinct().count() < 2) {
            return Stream.of();
        }
        return Stream.of(new Clash(Clash.What.CALLED_BY_SEVERAL, call.organisation, asked, null));
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

    private boolean isOpen(LocalDate date, Set<UUID> parties) {
        return parties.stream().allMatch(party -> calendars.of(party).isOpen(date));
    }

    private int others(LocalDate date, Moment moment) {
        var week = YearWeek.of(date);
        return (int) moment.planned().parties().stream().flatMap(party -> calls.getOrDefault(new Call(party, week), List.of()).stream())
            .filter(other -> !other.planned().id().equals(moment.planned().id())).distinct().count();
    }
}
