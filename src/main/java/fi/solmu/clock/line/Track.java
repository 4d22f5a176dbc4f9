package fi.solmu.clock.line;

import fi.solmu.clock.wheel.LabelWidths;
import fi.solmu.clock.wheel.WheelEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bars of one ring in as few lanes as hold them and their names; a practice keeps to its lane if it can. */
record Track(List<Placed> bars, int lanes) {

    static final double SIZE = 13;
    private static final double SHORTEST = 6, PADDING = 10, GAP = 5, APART = 3;
    private static final int DAYS_BETWEEN_NAMES = 75, FEWEST_BESIDE = 6;

    /** A bar with the room that its name takes beside it. */
    record Placed(WheelEntry entry, double from, double to, double left, double right, String text, int lane) {

        boolean holdsItsName() {
            return left == from && right == to;
        }
    }

    static Track pack(List<WheelEntry> entries, Scale scale, boolean named) {
        var said = new HashMap<String, LocalDate>();
        var placed = new ArrayList<Placed>();
        for (var entry : entries) {
            placed.add(place(entry, scale, named && isDue(entry, said)));
        }
        placed.sort(Comparator.comparingDouble(Placed::left).thenComparing(bar -> -bar.right()));
        return laid(placed);
    }

    private static Placed place(WheelEntry entry, Scale scale, boolean named) {
        double from = scale.x(entry.occurrence().first());
        double to = Math.max(scale.x(entry.occurrence().last().plusDays(1)), from + SHORTEST);
        if (to > TimeLine.WIDTH) {
            from = TimeLine.WIDTH - SHORTEST;
            to = TimeLine.WIDTH;
        }
        var inside = LabelWidths.fit(entry.title(), to - from - PADDING, SIZE);
        double room = LabelWidths.of(entry.title(), SIZE) + GAP;
        if (!named || inside.equals(entry.title())) {
            return new Placed(entry, from, to, from, to, inside, 0);
        }
        boolean after = to + room <= TimeLine.WIDTH;
        return inside.length() > FEWEST_BESIDE && to - from > room / 2 || !after && from < room
            ? new Placed(entry, from, to, from, to, inside, 0)
            : new Placed(entry, from, to, after ? from : from - room, after ? to + room : to, entry.title(), 0);
    }

    private static boolean isDue(WheelEntry entry, HashMap<String, LocalDate> said) {
        var last = said.get(entry.id());
        boolean due = last == null || entry.occurrence().first().isAfter(last.plusDays(DAYS_BETWEEN_NAMES));
        if (due) {
            said.put(entry.id(), entry.occurrence().first());
        }
        return due;
    }

    private static Track laid(List<Placed> placed) {
        var ends = new ArrayList<Double>();
        var own = new HashMap<String, Integer>();
        var bars = new ArrayList<Placed>();
        for (var bar : placed) {
            int lane = lane(bar, ends, own.get(bar.entry.id()));
            own.put(bar.entry.id(), lane);
            if (lane == ends.size()) {
                ends.add(0.0);
            }
            ends.set(lane, bar.right);
            bars.add(new Placed(bar.entry, bar.from, bar.to, bar.left, bar.right, bar.text, lane));
        }
        return new Track(bars, Math.max(1, ends.size()));
    }

    private static int lane(Placed bar, List<Double> ends, @Nullable Integer own) {
        if (own != null && isFree(bar, ends.get(own))) {
            return own;
        }
        int lane = 0;
        while (lane < ends.size() && !isFree(bar, ends.get(lane))) {
            lane++;
        }
        return lane;
    }

    private static boolean isFree(Placed bar, double end) {
        return end == 0 || end + APART <= bar.left;
    }
}
