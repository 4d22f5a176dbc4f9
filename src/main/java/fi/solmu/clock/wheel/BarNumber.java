package fi.solmu.clock.wheel;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The number of a practice in the middle of its bar, where there is no room for its name. */
public record BarNumber(String text, double x, double y, double size) {

    private static final Pattern POINT = Pattern.compile("[MLQ ](-?[\\d.]+),(-?[\\d.]+)");
    private static final double LARGEST = 11, LEAST = 6.5, OF_BAR = 0.62, BESIDE_KNOT = 90;

    /** Of a title that begins with its number; none where nobody could read it. */
    public static @Nullable BarNumber of(YearWheel.Arc arc) {
        var number = number(arc.title());
        if (number.isEmpty()) {
            return null;
        }
        var radii = POINT.matcher(arc.path()).results()
            .mapToDouble(point -> Math.hypot(Double.parseDouble(point.group(1)) - Dial.CENTRE, Double.parseDouble(point.group(2)) - Dial.CENTRE))
            .summaryStatistics();
        double size = Math.min(LARGEST, (radii.getMax() - radii.getMin()) * OF_BAR), radius = (radii.getMax() + radii.getMin()) / 2;
        double angle = middle(arc);
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

    /** The year is that of the day in the middle, so that a bar over New Year has its number on the side that is seen. */
    private static double middle(YearWheel.Arc arc) {
        var day = LocalDate.ofEpochDay((arc.first().toEpochDay() + arc.last().toEpochDay()) / 2);
        return Dial.TURN * (day.getDayOfYear() - 0.5) / day.lengthOfYear();
    }
}
