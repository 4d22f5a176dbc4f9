package fi.solmu.strategy;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The readings of an indicator drawn as a line: time runs to the right, more is higher, the target is a level. */
public record Curve(int width, int height, List<Point> points, @Nullable String targetAt, double least, double most) {

    private static final int EDGE = 8;

    /** A reading on the drawing. */
    public record Point(String x, String y, Reading reading) {}

    static Curve of(Indicator indicator, int width, int height) {
        var values = Stream.concat(indicator.readings().stream().map(Reading::value), Stream.of(indicator).map(Indicator::target)
            .filter(Objects::nonNull)).mapToDouble(BigDecimal::doubleValue).summaryStatistics();
        var curve = new Curve(width, height, List.of(), null, values.getMin(), values.getMax());
        var target = indicator.target();
        return new Curve(
                width, height, indicator.readings().stream().map(reading -> curve.point(indicator, reading)).toList(),
                target == null ? null : curve.y(target.doubleValue()), curve.least, curve.most);
    }

    /** What a line through all the readings says to SVG. */
    public String line() {
        return points.stream().map(point -> point.x + "," + point.y).collect(Collectors.joining(" "));
    }

    public boolean isLine() {
        return points.size() > 1;
    }

    private Point point(Indicator indicator, Reading reading) {
        var first = indicator.readings().get(0).date();
        long days = Math.max(1, ChronoUnit.DAYS.between(first, indicator.readings().get(indicator.readings().size() - 1).date()));
        return new Point(
                at(EDGE + (width - 2.0 * EDGE) * ChronoUnit.DAYS.between(first, reading.date()) / days),
                y(reading.value().doubleValue()), reading);
    }

    private String y(double value) {
        return at(most == least ? height / 2.0 : EDGE + (height - 2.0 * EDGE) * (most - value) / (most - least));
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
