package fi.solmu.clock.wheel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Twelve months drawn as a wheel: everything a template needs to know to draw it on a square of a thousand. */
public record YearWheel(Mode mode, List<MonthCell> months, List<WeekCell> weeks, List<Ring> rings,
        RedThread thread, Hub hub, @Nullable Hand hand, List<WheelEntry> open) {

    public static final int SIZE = Dial.SIZE, CENTRE = Dial.CENTRE;

    /** A month on the rim; its name is the template's to say, on the label's path. */
    public record MonthCell(int month, String path, String labelPath, boolean now, double x1, double y1, double x2,
            double y2) {}

    /** An ISO week under the rim; the spoke lies behind the rings when the week is this one. */
    public record WeekCell(int year, int week, double x, double y, boolean labelled, boolean now, String spoke,
            double x1, double y1, double x2, double y2) {}

    /** One organisation's ring: folded to its weeks' heat, or open with its bars. */
    public record Ring(String key, String name, int colour, boolean folded, double radius, double width,
            String shownName, String namePath, List<Arc> arcs, List<Heat> heat) {}

    /** One occurrence on its ring; loose when only its month or week is known. */
    public record Arc(String id, String href, String title, String ringName, int colour, WheelEntry.State state,
            boolean loose, LocalDate first, LocalDate last, String path, @Nullable Label label, int ring, int at) {}

    /** The words on an arc or, when it is too short for them, beside it. */
    public record Label(String text, String path, double size, boolean inside) {}

    /** How busy a ring is in one week, from one to five. */
    public record Heat(int year, int week, int count, int level, String path, int ring, int at) {}

    /** The network's shared moments on the red thread; those of a month or week lie along it. */
    public record RedThread(double radius, List<Knot> knots, List<Arc> spans) {}

    /** One shared moment, or several too close to be told apart. */
    public record Knot(double x, double y, double radius, boolean done, List<WheelEntry> moments, int ring, int at) {}

    /** The middle: the year, this week when the year has it, and how many practices are under way. */
    public record Hub(double radius, @Nullable Integer week, int running) {}

    /** Today. */
    public record Hand(double x1, double y1, double x2, double y2, double knobX, double knobY) {}

    /** What is asked: from which month on, seen from which day, with which ring opened. */
    public record View(YearMonth from, LocalDate today, @Nullable String opened) {

        public View(int year, LocalDate today, @Nullable String opened) {
            this(YearMonth.of(year, 1), today, opened);
        }

        LocalDate start() {
            return from.atDay(1);
        }

        /** The first day that is not in it any more. */
        LocalDate end() {
            return from.plusYears(1).atDay(1);
        }

        boolean isThisYear() {
            return !today.isBefore(start()) && today.isBefore(end());
        }
    }

    public static YearWheel draw(View view, List<RingName> rings, List<WheelEntry> entries) {
        return new WheelDrawing(view, rings, entries).draw();
    }

    /** All that arrow keys move between, ring by ring from the rim inwards and in time within each. */
    public List<Arc> arcs() {
        return rings.stream().flatMap(ring -> ring.arcs().stream()).toList();
    }
}
