package fi.solmu.clock.wheel;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The labels of one ring's bars: inside a bar that is long enough, otherwise in the free room of its lane. */
final class Labels {

    private static final double LARGEST = 15.5, OF_LANE = 0.62, GAP = 5, MARGIN = 2;
    private static final int FEWEST_BESIDE = 8;

    private final Plan plan;
    private final double top;
    private final double height;
    private final Map<Bar, YearWheel.Label> labels = new HashMap<>();

    Labels(Plan plan, int ring) {
        this.plan = plan;
        this.top = plan.bands().get(ring).top();
        this.height = plan.laneHeight(ring);
        if (plan.mode() == Mode.LABEL) {
            plan.lanes().get(ring).bars().stream().collect(Collectors.groupingBy(bar -> bar.lane)).values()
                .forEach(this::label);
        }
    }

    double outer(Bar bar) {
        return top - bar.lane * height;
    }

    double inner(Bar bar) {
        return outer(bar) - height + (plan.mode() == Mode.LABEL ? 2.2 : 1.4);
    }

    YearWheel.@Nullable Label of(Bar bar) {
        return labels.get(bar);
    }

    private void label(List<Bar> lane) {
        lane.sort(Comparator.comparingDouble(bar -> bar.from));
        for (int i = 0; i < lane.size(); i++) {
            double start = i == 0 ? 0 : lane.get(i - 1).right();
            double end = i == lane.size() - 1 ? Dial.TURN : lane.get(i + 1).left();
            label(lane.get(i), start, end);
        }
    }

    private void label(Bar bar, double start, double end) {
        double size = Dial.tenths(Math.min(LARGEST, (outer(bar) - inner(bar)) * OF_LANE));
        double line = (outer(bar) + inner(bar)) / 2;
        var inside = LabelWidths.fit(bar.entry.title(), (bar.to - bar.from) * line - Bar.PADDING, size);
        if (!inside.equals(bar.entry.title()) && bar.named) {
            double from = bar.before > 0 ? start : bar.to;
            double to = bar.before > 0 ? bar.from : end;
            var beside = LabelWidths.fit(bar.entry.title(), (to - from) * line - 2 * GAP - MARGIN, size);
            if (beside.length() > inside.length() && beside.length() >= FEWEST_BESIDE) {
                labels.put(bar, beside(bar, beside, line, size));
                return;
            }
        }
        if (!inside.isEmpty()) {
            labels.put(bar, new YearWheel.Label(inside, Dial.baseline(line, bar.from, bar.to), size, true));
        }
    }

    private static YearWheel.Label beside(Bar bar, String text, double line, double size) {
        double room = (LabelWidths.of(text, size) + MARGIN) / line, gap = GAP / line;
        double from = bar.before > 0 ? bar.from - gap - room : bar.to + gap;
        return new YearWheel.Label(text, Dial.baseline(line, from, from + room), size, false);
    }
}
