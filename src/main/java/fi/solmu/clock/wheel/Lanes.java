package fi.solmu.clock.wheel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The bars of one ring packed side by side in as few lanes as they need, a practice keeping to its lane if it can. */
record Lanes(List<Bar> bars, int count) {

    /** Packed at the ring's inner edge, where angles are worth the least, so that nothing meets further out. */
    static Lanes pack(List<WheelEntry> entries, Dial dial, double radius, Mode mode, double longestLabel) {
        var bars = entries.stream()
            .map(entry -> new Bar(entry, entry.occurrence(), dial, mode.shortest / radius))
            .sorted(Comparator.comparingDouble(bar -> bar.from))
            .collect(Collectors.toCollection(ArrayList::new));
        if (mode == Mode.LABEL) {
            bars.stream().collect(Collectors.groupingBy(bar -> bar.entry.id(), LinkedHashMap::new, Collectors.toList()))
                .values().forEach(series -> new Series(series, radius).settle(longestLabel));
        }
        bars.sort(Comparator.comparing((Bar bar) -> !bar.isTied()).thenComparingDouble(Bar::left)
            .thenComparing(bar -> -bar.right()));
        return new Lanes(bars, place(bars, mode.apart / radius));
    }

    private static int place(List<Bar> bars, double apart) {
        var lanes = new ArrayList<Lane>();
        var own = new HashMap<String, Integer>();
        for (var bar : bars) {
            bar.lane = choose(bar, lanes, own.getOrDefault(bar.entry.id(), 0));
            own.putIfAbsent(bar.entry.id(), bar.lane);
            if (bar.lane == lanes.size()) {
                lanes.add(new Lane(apart));
            }
            lanes.get(bar.lane).add(bar);
        }
        return Math.max(1, lanes.size());
    }

    private static int choose(Bar bar, List<Lane> lanes, int own) {
        if (own < lanes.size() && lanes.get(own).isFreeFor(bar)) {
            return own;
        }
        int lane = 0;
        while (lane < lanes.size() && !lanes.get(lane).isFreeFor(bar)) {
            lane++;
        }
        return lane;
    }
}
