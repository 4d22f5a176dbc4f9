package fi.solmu.clock.wheel;

import fi.solmu.clock.dates.YearWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How busy each ring is week by week, on one scale, so that rings can be compared. */
final class HeatDrawing {

    private static final int LEVELS = 5;
    private static final double GAP = 0.004;

    private final Plan.Ask ask;
    private final Plan plan;
    private final List<YearWeek> weeks;
    private final List<int[]> counts;
    private final int most;
    private final long firstMonday;

    HeatDrawing(YearWheel.View view, Plan.Ask ask, Plan plan) {
        this.ask = ask;
        this.plan = plan;
        weeks = Stream.iterate(YearWeek.of(view.start()), week -> week.monday().isBefore(view.end()), YearWeek::next).toList();
        firstMonday = weeks.get(0).monday().toEpochDay();
        counts = ask.rings().stream().map(this::counts).toList();
        most = Math.max(1, counts.stream().flatMapToInt(IntStream::of).max().orElse(1));
    }

    List<YearWheel.Heat> of(int ring) {
        var heat = new ArrayList<YearWheel.Heat>();
        for (int i = 0; i < weeks.size(); i++) {
            if (counts.get(ring)[i] > 0) {
                heat.add(heat(ring, weeks.get(i), counts.get(ring)[i]));
            }
        }
        return heat;
    }

    private YearWheel.Heat heat(int ring, YearWeek week, int count) {
        var band = plan.bands().get(ring);
        double from = ask.dial().angle(week.monday()) + GAP, to = ask.dial().angle(week.next().monday()) - GAP;
        return new YearWheel.Heat(week.year(), week.week(), count, (count * LEVELS + most - 1) / most,
            Dial.sector(band.inner() + 1, band.top() - 1, from, to), ring,
            (int) week.monday().getLong(ChronoField.EPOCH_DAY));
    }

    private int[] counts(List<WheelEntry> entries) {
        var counted = new int[weeks.size()];
        for (var entry : entries) {
            int last = Math.min(counted.length - 1, index(entry.occurrence().last()));
            for (int i = Math.max(0, index(entry.occurrence().first())); i <= last; i++) {
                counted[i]++;
            }
        }
        return counted;
    }

    private int index(LocalDate date) {
        return (int) Math.floorDiv(date.toEpochDay() - firstMonday, 7L);
    }
}
