package fi.solmu.clock;

import fi.solmu.clock.dates.FinnishHolidays;
import fi.solmu.clock.dates.Holiday;
import fi.solmu.clock.dates.YearWeek;
import fi.solmu.network.ClosedTime;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A week of a month's sheet: what lasts several days lies across them in lanes, the rest stands in its day. */
public record SheetWeek(YearWeek week, List<Day> days) {

    /** One day: what lies across it, and what it has of its own. */
    public record Day(LocalDate date, boolean isInside, @Nullable Holiday holiday, List<Lane> lanes, List<Moment> moments) {

        public boolean isBare() {
            return moments.isEmpty() && lanes.stream().noneMatch(lane -> lane.bar() != null);
        }
    }

    /** A place in a lane: where a bar begins and over how many days it goes, or what is left free or taken from before. */
    public record Lane(@Nullable Bar bar, int days) {}

    /** What lasts several days: a time of a practice, or an organisation's closed days. */
    public record Bar(@Nullable Moment moment, @Nullable ClosedTime closed, LocalDate first, LocalDate last, int lane) {

        Bar in(int next) {
            return new Bar(moment, closed, first, last, next);
        }

        boolean touches(YearWeek week) {
            return !first.isAfter(week.sunday()) && !last.isBefore(week.monday());
        }
    }

    private static final Lane FREE = new Lane(null, 1);

    static SheetWeek of(YearWeek week, YearMonth month, List<Moment> dated, List<ClosedTime> closed) {
        var bars = laid(week, Stream.concat(
            closed.stream().map(each -> new Bar(null, each, each.first(), each.last(), 0)),
            dated.stream().filter(SheetWeek::isLong).map(SheetWeek::bar)));
        return new SheetWeek(week, IntStream.range(0, 7).mapToObj(week.monday()::plusDays).map(date -> new Day(
            date, YearMonth.from(date).equals(month), FinnishHolidays.on(date), lanes(date, week, bars),
            dated.stream().filter(moment -> !isLong(moment) && moment.occurrence().first().equals(date)).toList())).toList());
    }

    private static Bar bar(Moment moment) {
        return new Bar(moment, null, moment.occurrence().first(), moment.occurrence().last(), 0);
    }

    private static boolean isLong(Moment moment) {
        return moment.occurrence().days() > 1;
    }

    /** Each in the first lane that is free, the earliest first and of those the longest. */
    private static List<Bar> laid(YearWeek week, Stream<Bar> all) {
        var ends = new ArrayList<LocalDate>();
        var laid = new ArrayList<Bar>();
        var order = Comparator.comparing(Bar::first).thenComparing(Comparator.comparing(Bar::last).reversed());
        all.filter(bar -> bar.touches(week)).sorted(order).forEach(bar -> {
            int lane = 0;
            while (lane < ends.size() && !bar.first().isAfter(ends.get(lane))) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(bar.last());
            }
            ends.set(lane, bar.last());
            laid.add(bar.in(lane));
        });
        return laid;
    }

    private static List<Lane> lanes(LocalDate date, YearWeek week, List<Bar> bars) {
        var here = bars.stream().filter(bar -> !bar.first().isAfter(date) && !bar.last().isBefore(date)).toList();
        int count = here.stream().mapToInt(Bar::lane).max().orElse(-1) + 1;
        var lanes = new ArrayList<Lane>(java.util.Collections.nCopies(count, FREE));
        for (var bar : here) {
            boolean begins = bar.first().equals(date) || date.equals(week.monday());
            var end = bar.last().isAfter(week.sunday()) ? week.sunday() : bar.last();
            lanes.set(bar.lane(), begins ? new Lane(bar, (int) ChronoUnit.DAYS.between(date, end) + 1) : FREE);
        }
        return lanes;
    }
}
