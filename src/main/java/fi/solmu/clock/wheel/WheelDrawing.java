package fi.solmu.clock.wheel;

import fi.solmu.clock.dates.YearWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the wheel together: what belongs to the year, ring by ring, then the thread, the rim and the hub. */
final class WheelDrawing {

    private static final double HUB = 76;
    private static final Comparator<WheelEntry> IN_TIME = Comparator.comparing(WheelEntry::occurrence);
    /** So many are only counted week by week, and for that their order does not matter. */
    private static final int COUNTED = 5_000;

    private final YearWheel.View view;
    private final List<RingName> names;
    private final List<WheelEntry> open = new ArrayList<>();
    private final List<WheelEntry> timed = new ArrayList<>();
    private final Dial dial;

    WheelDrawing(YearWheel.View view, List<RingName> names, List<WheelEntry> entries) {
        this.view = view;
        this.names = names;
        this.dial = new Dial(view.from());
        for (var entry : entries) {
            if (entry.occurrence() == null) {
                open.add(entry);
            } else if (entry.occurrence().touches(view.start(), view.end())) {
                timed.add(entry);
            }
        }
        if (timed.size() <= COUNTED) {
            timed.sort(IN_TIME);
        }
    }

    YearWheel draw() {
        var byRing = new HashMap<String, List<WheelEntry>>();
        var shared = new ArrayList<WheelEntry>();
        timed.forEach(entry -> (entry.shared() ? shared : byRing.computeIfAbsent(entry.ring(), none -> new ArrayList<>())).add(entry));
        shared.sort(IN_TIME);
        var own = names.stream().map(name -> byRing.getOrDefault(name.key(), List.of())).toList();
        var ask = new Plan.Ask(own, dial, opened());
        var plan = Plan.of(ask);
        var rim = new Rim(view, dial);
        var rings = new RingDrawing(view, ask, plan, rim.weeks()).rings(names);
        var thread = new ThreadDrawing(view, dial, names.size()).draw(shared);
        return new YearWheel(plan.mode(), rim.months(), rim.weeks(), rings, thread, hub(),
            view.isThisYear() ? rim.hand() : null, open);
    }

    private @Nullable Integer opened() {
        for (int ring = 0; ring < names.size(); ring++) {
            if (names.get(ring).key().equals(view.opened())) {
                return ring;
            }
        }
        return null;
    }

    private YearWheel.Hub hub() {
        var tomorrow = view.today().plusDays(1);
        var running = new HashSet<String>();
        for (var entry : timed) {
            if (entry.occurrence().isExact() && entry.occurrence().touches(view.today(), tomorrow)) {
                running.add(entry.id());
            }
        }
        return new YearWheel.Hub(HUB, view.isThisYear() ? YearWeek.of(view.today()).week() : null, running.size());
    }
}
