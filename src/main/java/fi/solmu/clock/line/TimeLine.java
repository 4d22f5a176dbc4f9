package fi.solmu.clock.line;

import fi.solmu.clock.dates.YearWeek;
import fi.solmu.clock.wheel.RingName;
import fi.solmu.clock.wheel.WheelEntry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some months drawn along a line: the calendar on top, the red thread under it, then ring by ring what is done. */
public record TimeLine(
        int height, List<MonthCell> months, List<WeekCell> weeks, double thread, List<Knot> knots, List<Band> bands, @Nullable Double now) {

    public static final int WIDTH = 1200;

    /** A month on top. */
    public record MonthCell(YearMonth month, double x, double width, boolean now) {}

    /** An ISO week under the months. */
    public record WeekCell(YearWeek week, double x, double middle, boolean labelled, boolean now) {}

    /** One ring, its bars in lanes, or how busy each week is where there are too many of them. */
    public record Band(RingName ring, double y, double height, List<Bar> bars, List<Heat> heat) {}

    /** One time of a practice. */
    public record Bar(WheelEntry entry, WheelEntry.State state, double x, double y, double width, double height, @Nullable Label label) {}

    /** The name on a bar, or beside it. */
    public record Label(String text, double x, boolean inside) {}

    /** How many times there are in a week, from one to five against the busiest. */
    public record Heat(YearWeek week, int count, int level, double x, double width) {}

    /** A shared moment, or several too close to be told apart. */
    public record Knot(double x, boolean done, List<WheelEntry> moments) {}

    /** Which months, seen from which day. */
    public record View(LocalDate start, LocalDate end, LocalDate today) {}

    public static TimeLine draw(View view, List<RingName> rings, List<WheelEntry> entries) {
        return new LineDrawing(view, rings, entries).draw();
    }
}
