package fi.solmu.clock.wheel;

import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Ties the shared moments as knots on the inner ring. */
record ThreadDrawing(YearWheel.View view, Dial dial, int ring) {

    static final double RADIUS = 100, KNOT = 6.5;
    /** Nearer than this the knots would lie on each other: eight days are two knots' width on the thread. */
    private static final int APART = 8;
    private static final double HALF_SPAN = 4;

    YearWheel.RedThread draw(List<WheelEntry> shared) {
        var groups = new ArrayList<List<WheelEntry>>();
        for (var entry : shared.stream().filter(moment -> moment.occurrence().isExact()).toList()) {
            if (groups.isEmpty() || !isNear(groups.get(groups.size() - 1).get(0), entry)) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(entry);
        }
        var spans = shared.stream().filter(entry -> !entry.occurrence().isExact()).map(this::span).toList();
        return new YearWheel.RedThread(RADIUS, groups.stream().map(this::knot).toList(), spans);
    }

    private static boolean isNear(WheelEntry first, WheelEntry next) {
        return first.occurrence().first().until(next.occurrence().first(), ChronoUnit.DAYS) < APART;
    }

    private YearWheel.Knot knot(List<WheelEntry> moments) {
        var day = moments.get(0).occurrence().first();
        double angle = (dial.angle(day) + dial.angle(day.plusDays(1))) / 2;
        boolean done = moments.stream().noneMatch(moment -> moment.occurrence().last().isAfter(view.today()));
        return new YearWheel.Knot(Dial.x(RADIUS, angle), Dial.y(RADIUS, angle), KNOT, done, List.copyOf(moments), ring,
            (int) day.getLong(ChronoField.EPOCH_DAY));
    }

    private YearWheel.Arc span(WheelEntry entry) {
        var occurrence = entry.occurrence();
        double from = dial.angle(occurrence.first()), to = dial.angle(occurrence.last().plusDays(1));
        return new YearWheel.Arc(entry.id(), entry.href(), entry.title(), "", 0, entry.state(view.today()), true,
            occurrence.first(), occurrence.last(), Dial.bar(RADIUS - HALF_SPAN, RADIUS + HALF_SPAN, from, to), null,
            ring, (int) occurrence.first().getLong(ChronoField.EPOCH_DAY));
    }
}
