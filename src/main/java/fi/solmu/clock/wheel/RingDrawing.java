package fi.solmu.clock.wheel;

import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws the rings as they were planned. */
record RingDrawing(YearWheel.View view, Plan.Ask ask, Plan plan, List<YearWheel.WeekCell> weeks) {

    private static final double NAME_SIZE = 12.5, NAME_SPACE = 1.1, WIDEST_NAME = Math.PI * 0.6;

    List<YearWheel.Ring> rings(List<RingName> names) {
        var heat = new HeatDrawing(view, ask, plan);
        var rings = new ArrayList<YearWheel.Ring>();
        for (int ring = 0; ring < names.size(); ring++) {
            rings.add(ring(names.get(ring), ring, heat));
        }
        return rings;
    }

    private YearWheel.Ring ring(RingName name, int ring, HeatDrawing heat) {
        var band = plan.bands().get(ring);
        boolean folded = ask.isFolded(ring);
        boolean cells = folded || plan.mode() == Mode.HEAT;
        double line = band.outer() - band.name() / 2;
        var shown = band.name() == 0 ? "" : LabelWidths.fit(name.name(), WIDEST_NAME * line, NAME_SIZE * NAME_SPACE);
        double half = LabelWidths.of(shown, NAME_SIZE * NAME_SPACE) / line / 2 + 0.02;
        return new YearWheel.Ring(name.key(), name.name(), name.colour(), folded, Dial.tenths(band.middle()),
            Dial.tenths(band.outer() - band.inner()), shown, Dial.arc(line, -half, half),
            cells ? List.of() : arcs(name, ring), cells ? heat.of(ring) : List.of());
    }

    private List<YearWheel.Arc> arcs(RingName name, int ring) {
        var labels = new Labels(plan, ring);
        var bars = new ArrayList<>(plan.lanes().get(ring).bars());
        bars.sort(Comparator.comparing(bar -> bar.occurrence));
        return bars.stream().map(bar -> arc(bar, name, ring, labels)).toList();
    }

    private YearWheel.Arc arc(Bar bar, RingName name, int ring, Labels labels) {
        var entry = bar.entry;
        double outer = labels.outer(bar), inner = labels.inner(bar);
        return new YearWheel.Arc(entry.id(), entry.href(), entry.title(), name.name(), name.colour(),
            entry.state(view.today()), !bar.occurrence.isExact(), bar.occurrence.first(), bar.occurrence.last(),
            Dial.bar(inner, outer, bar.from, bar.to), labels.of(bar), ring,
            (int) bar.occurrence.first().getLong(ChronoField.EPOCH_DAY));
    }
}
