package fi.solmu.clock.line;

import fi.solmu.clock.dates.YearWeek;
import fi.solmu.clock.wheel.RingName;
import fi.solmu.clock.wheel.WheelEntry;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the line together: as many bars as one can read with their names, more without, and too many as how busy each week is. */
final class LineDrawing {

    private static final int NAMED = 400, BARE = 1_500, LEVELS = 5, APART = 8;
    private static final double TOP = 62, THREAD = 78, NAME = 24, LANE = 23, THIN = 9, HEAT = 24, GAP = 10, NAMED_BAR = 19, BARE_BAR = 7;

    private final TimeLine.View view;
    private final Scale scale;
    private final List<RingName> rings;
    private final List<WheelEntry> timed;
    private final boolean isHeat;
    private final boolean isNamed;

    LineDrawing(TimeLine.View view, List<RingName> rings, List<WheelEntry> entries) {
        this.view = view;
        this.scale = new Scale(view);
        this.rings = rings;
        this.timed = entries.stream()
            .filter(entry -> entry.occurrence() != null && entry.occurrence().touches(view.start(), view.end()))
            .sorted(Comparator.comparing(WheelEntry::occurrence))
            .toList();
        this.isHeat = timed.size() > BARE;
        this.isNamed = timed.size() <= NAMED;
    }

    TimeLine draw() {
        var own = timed.stream().filter(entry -> !entry.shared()).collect(Collectors.groupingBy(WheelEntry::ring));
        var weekly = own.values().stream().map(this::weeks).toList();
        int most = isHeat ? weekly.stream().flatMap(weeks -> weeks.values().stream()).max(Integer::compare).orElse(1) : 1;
        var knots = knots();
        var bands = new ArrayList<TimeLine.Band>();
        double y = knots.isEmpty() ? TOP : THREAD + GAP * 2;
        for (var ring : rings) {
            var band = isHeat ? heat(ring, own.getOrDefault(ring.key(), List.of()), y, most) : bars(ring, own.getOrDefault(ring.key(), List.of()), y);
            bands.add(band);
            y += band.height() + GAP;
        }
        return new TimeLine((int) Math.ceil(y), scale.months(), scale.weeks(), THREAD, knots, bands, scale.now());
    }

    private TimeLine.Band bars(RingName ring, List<WheelEntry> entries, double y) {
        var track = Track.pack(entries, scale, isNamed);
        double lane = isNamed ? LANE : THIN, height = isNamed ? NAMED_BAR : BARE_BAR;
        var bars = track.bars().stream().sorted(Comparator.comparing(placed -> placed.entry().occurrence()))
            .map(placed -> new TimeLine.Bar(
                placed.entry(), placed.entry().state(view.today()), Scale.tenths(placed.from()), y + NAME + placed.lane() * lane,
                Scale.tenths(placed.to() - placed.from()), height, label(placed)))
            .toList();
        return new TimeLine.Band(ring, y, NAME + track.lanes() * lane + 4, bars, List.of());
    }

    private TimeLine.@Nullable Label label(Track.Placed placed) {
        if (!isNamed || placed.text().isEmpty()) {
            return null;
        }
        double x = placed.left() < placed.from() ? placed.left() : placed.holdsItsName() ? placed.from() + 5 : placed.to() + 5;
        return new TimeLine.Label(placed.text(), Scale.tenths(x), placed.holdsItsName());
    }

    private TimeLine.Band heat(RingName ring, List<WheelEntry> entries, double y, int most) {
        var cells = new ArrayList<TimeLine.Heat>();
        weeks(entries).forEach((week, count) -> {
            double from = scale.x(week.monday()), to = scale.x(week.next().monday());
            cells.add(new TimeLine.Heat(week, count, (count * LEVELS + most - 1) / most, from + 1, Scale.tenths(Math.max(1, to - from - 2))));
        });
        return new TimeLine.Band(ring, y, NAME + HEAT, List.of(), cells);
    }

    /** How many there are in each week that is shown. */
    private TreeMap<YearWeek, Integer> weeks(List<WheelEntry> entries) {
        var weeks = new TreeMap<YearWeek, Integer>();
        for (var entry : entries) {
            var first = entry.occurrence().first().isBefore(view.start()) ? view.start() : entry.occurrence().first();
            var last = entry.occurrence().last().isBefore(view.end()) ? entry.occurrence().last() : view.end().minusDays(1);
            for (var week = YearWeek.of(first); !week.monday().isAfter(last); week = week.next()) {
                weeks.merge(week, 1, Integer::sum);
            }
        }
        return weeks;
    }

    /** Those of a day; too near ones share a knot. */
    private List<TimeLine.Knot> knots() {
        var groups = new ArrayList<List<WheelEntry>>();
        var shared = timed.stream().filter(each -> each.shared() && each.occurrence().isExact() && !each.occurrence().first().isBefore(view.start()));
        for (var entry : shared.toList()) {
            var last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last == null || ChronoUnit.DAYS.between(last.get(0).occurrence().first(), entry.occurrence().first()) >= APART) {
                groups.add(last = new ArrayList<>());
            }
            last.add(entry);
        }
        return groups.stream().map(moments -> new TimeLine.Knot(
            Scale.tenths((scale.x(moments.get(0).occurrence().first()) + scale.x(moments.get(0).occurrence().first().plusDays(1))) / 2),
            moments.stream().noneMatch(moment -> moment.occurrence().last().isAfter(view.today())), List.copyOf(moments))).toList();
    }
}
