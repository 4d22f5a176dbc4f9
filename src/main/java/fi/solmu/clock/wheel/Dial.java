package fi.solmu.clock.wheel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Days as angles and angles as SVG paths: the first month begins at twelve o'clock and every day is equally wide. */
final class Dial {

    static final int SIZE = 1000, CENTRE = SIZE / 2;
    static final double TURN = Math.PI * 2;
    /** A path that met its own beginning would vanish. */
    private static final double NEARLY_ALL = TURN - 0.01;

    private final LocalDate first;
    private final int days;

    Dial(YearMonth from) {
        first = from.atDay(1);
        days = (int) first.until(first.plusYears(1), ChronoUnit.DAYS);
    }

    /** Where the day begins; days of other years lie on the seam. */
    double angle(LocalDate date) {
        long day = Math.max(0, Math.min(days, first.until(date, ChronoUnit.DAYS)));
        return TURN * day / days;
    }

    /** How many there are on the day that has most; never fewer than one. */
    int busiest(List<WheelEntry> entries) {
        var turns = new int[days + 1];
        for (var entry : entries) {
            turns[day(entry.occurrence().first())]++;
            turns[day(entry.occurrence().last()) + 1]--;
        }
        int now = 0, most = 1;
        for (int turn : turns) {
            now += turn;
            most = Math.max(most, now);
        }
        return most;
    }

    private int day(LocalDate date) {
        return (int) Math.max(0, Math.min(days - 1, date.toEpochDay() - first.toEpochDay()));
    }

    static double x(double radius, double angle) {
        return tenths(CENTRE + radius * Math.sin(angle));
    }

    static double y(double radius, double angle) {
        return tenths(CENTRE - radius * Math.cos(angle));
    }

    static String arc(double radius, double from, double to) {
        var path = new Path();
        return path.move(radius, from).along(radius, from, Math.min(to, from + NEARLY_ALL)).toString();
    }

    /** The line a label stands on; in the lower half it runs the other way, so that the label is never upside down. */
    static String baseline(double radius, double from, double to) {
        double middle = (from + to) / 2 % TURN;
        boolean below = middle > Math.PI / 2 && middle < Math.PI * 3 / 2;
        return below ? new Path().move(radius, to).along(radius, to, from).toString() : arc(radius, from, to);
    }

    static String sector(double inner, double outer, double from, double to) {
        double end = Math.min(to, from + NEARLY_ALL);
        return new Path().move(outer, from).along(outer, from, end).line(inner, end).along(inner, end, from).close();
    }

    /** A sector with its corners rounded. */
    static String bar(double inner, double outer, double from, double to) {
        double end = Math.min(to, from + NEARLY_ALL);
        double corner = Math.min((outer - inner) * 0.36, (end - from) * inner * 0.45);
        double out = corner / outer, in = corner / inner;
        return new Path().move(outer, from + out).along(outer, from + out, end - out)
            .bend(outer, end, outer - corner).line(inner + corner, end).bend(inner, end, inner, end - in)
            .along(inner, end - in, from + in).bend(inner, from, inner + corner).line(outer - corner, from)
            .bend(outer, from, outer, from + out).close();
    }

    static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
