package fi.solmu.clock.wheel;

import java.time.YearMonth;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The number of a practice in the middle of its bar, where there is no room for its name. */
public record BarNumber(String text, double x, double y, double size) {

    private static final Pattern POINT = Pattern.compile("[MLQ ](-?[\\d.]+),(-?[\\d.]+)");
    private static final double LARGEST = 11, LEAST = 6.5, OF_BAR = 0.62, BESIDE_KNOT = 90;

    /** Of a title that begins with its number; none where nobody could read it. */
    public static @Nullable BarNumber of(YearWheel.Arc arc, YearMonth from) {
        var number = number(arc.title());
        if (number.isEmpty()) {
            return null;
        }
        var radii = POINT.matcher(arc.path()).results()
            .mapToDouble(point -> Math.hypot(Double.parseDouble(point.group(1)) - Dial.CENTRE, Double.parseDouble(point.group(2)) - Dial.CENTRE))
            .summaryStatistics();
        double size = Math.min(LARGEST, (radii.getMax() - radii.getMin()) * OF_BAR), radius = (radii.getMax() + radii.getMin()) / 2;
        double angle = middle(arc, new Dial(from));
        return size < LEAST ? null
            : new BarNumber(number, Dial.x(radius, angle), Dial.y(radius, angle), Dial.tenths(size));
    }

    /** Of those that a knot holds, beside it. */
    public static BarNumber of(YearWheel.Knot knot) {
        var numbers = knot.moments().stream().map(moment -> number(moment.title())).filter(each -> !each.isEmpty()).distinct()
            .collect(Collectors.joining(", "));
        double angle = Math.atan2(knot.x() - Dial.CENTRE, Dial.CENTRE - knot.y());
        return new BarNumber(numbers, Dial.x(BESIDE_KNOT, angle), Dial.y(BESIDE_KNOT, angle), LARGEST);
    }

    private static String number(String title) {
        int end = Math.max(0, title.indexOf(' '));
        return title.substring(0, end).matches("\\d+") ? title.substring(0, end) : "";
    }

    /** Of what is seen: a bar that goes on over the ends of the wheel lies on its seam. */
    private static double middle(YearWheel.Arc arc, Dial dial) {
        return (dial.angle(arc.first()) + dial.angle(arc.last().plusDays(1))) / 2;
    }
}
