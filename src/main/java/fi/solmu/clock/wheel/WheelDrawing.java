package fi.solmu.clock.wheel;

import fi.solmu.clock.dates.YearWeek;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the wheel together: what belongs to the year, ring by ring, then the thread, the rim and the hub. */
final class WheelDrawing {

    private static final double HUB = 76;
    private static final Comparator<WheelEntry> IN_TIME = Comparator.comparing(WheelEntry::occurrence);
    /** So many are only counted week by week, and for that their order does not matter. */
    private static final int COUNTED = 5_000;

    private final YearWheel.View view;
    private final List<RingName> names;
    private final List<WheelEntry> open;
    private final List<WheelEntry> timed;
    private final Dial dial;

    WheelDrawing(YearWheel.View view, List<RingName> names, List<WheelEntry> entries) {
        this.view = view;
        this.names = names;
        this.dial = new Dial(view.from());
        this.open = entries.stream().filter(entry -> entry.occurrence() == null).toList();
        var within = entries.stream().filter(entry -> entry.occurrence() != null && entry.occurrence().touches(view.start(), view.end()));
        this.timed = entries.size() > COUNTED ? within.toList() : within.sorted(IN_TIME).toList();
    }

    YearWheel draw() {
        var byRing = timed.stream().filter(entry -> !entry.shared()).collect(Collectors.groupingBy(WheelEntry::ring));
        var own = names.stream().map(name -> byRing.getOrDefault(name.key(), List.of())).toList();
        var ask = new Plan.Ask(own, dial, opened());
        var plan = Plan.of(ask);
        var rim = new Rim(view, dial);
        var rings = new RingDrawing(view, ask, plan, rim.weeks()).rings(names);
        var shared = timed.stream().filter(WheelEntry::shared).sorted(IN_TIME).toList();
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
        long running = timed.stream().filter(entry -> entry.occurrence().isExact())
            .filter(entry -> entry.occurrence().touches(view.today(), tomorrow)).map(WheelEntry::id).distinct().count();
        return new YearWheel.Hub(HUB, view.isThisYear() ? YearWeek.of(view.today()).week() : null, (int) running);
    }
}
