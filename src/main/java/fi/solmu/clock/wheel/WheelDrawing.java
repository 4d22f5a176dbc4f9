package fi.solmu.clock.wheel;

import fi.solmu.clock.dates.YearWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the wheel together: what belongs to the year, ring by ring, then the thread, the rim and the hub. */
final class WheelDrawing {

    private static final double HUB = 76;

    private final YearWheel.View view;
    private final List<RingName> names;
    private final List<WheelEntry> open;
    private final List<WheelEntry> timed;
    private final Dial dial;

    WheelDrawing(YearWheel.View view, List<RingName> names, List<WheelEntry> entries) {
        this.view = view;
        this.names = names;
        this.dial = new Dial(view.year());
        this.open = entries.stream().filter(entry -> entry.occurrence() == null).toList();
        var start = LocalDate.of(view.year(), 1, 1);
        this.timed = entries.stream()
            .filter(entry -> entry.occurrence() != null && entry.occurrence().touches(start, start.plusYears(1)))
            .sorted(Comparator.comparing(WheelEntry::occurrence))
            .toList();
    }

    YearWheel draw() {
        var own = names.stream().map(name -> timed.stream().filter(entry -> belongs(entry, name)).toList()).toList();
        var ask = new Plan.Ask(own, dial, opened());
        var plan = Plan.of(ask);
        var rim = new Rim(view, dial);
        var rings = new RingDrawing(view, ask, plan, rim.weeks()).rings(names);
        var shared = timed.stream().filter(WheelEntry::shared).toList();
        var thread = new ThreadDrawing(view, dial, names.size()).draw(shared);
        return new YearWheel(view.year(), plan.mode(), rim.months(), rim.weeks(), rings, thread, hub(),
            view.isThisYear() ? rim.hand() : null, open);
    }

    private static boolean belongs(WheelEntry entry, RingName name) {
        return !entry.shared() && entry.ring().equals(name.key());
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
        long running = timed.stream().filter(entry -> entry.occurrence().isExact())
            .filter(entry -> entry.occurrence().isRunning(view.today())).map(WheelEntry::id).distinct().count();
        return new YearWheel.Hub(HUB, view.isThisYear() ? YearWeek.of(view.today()).week() : null, (int) running);
    }
}
