package fi.solmu.clock.wheel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The colours of a wheel that has no style sheet: on paper, in a file. Keep in step with tokens.css and wheel.css, by day. */
public final class WheelInk {

    public static final String INK = "#15202B", SOFT = "#4A5865", LINE = "#D3DBE3", EDGE = "#75838F", THREAD = "#B21E2D", SURFACE = "#FFFFFF",
            MONTH = "#E6ECF1", RING = "#F1F5F8";

    private static final List<Org> COLOURS = List.of(
            new Org("#EAEFF3", EDGE, SOFT),
            new Org("#DDEFFF", "#5B8ABB", "#204B75"), new Org("#D9F4E9", "#48987C", "#005740"),
            new Org("#F6E7FB", "#9D75A9", "#5C3967"), new Org("#F8EBD5", "#A18142", "#604300"),
            new Org("#D6F3FA", "#3894A8", "#005465"), new Org("#FFE5E9", "#B56F7C", "#6F3340"),
            new Org("#E8F1DA", "#7A9052", "#3F5117"), new Org("#FFE7DC", "#B37458", "#6E381F"));
    private static final double[] BUSY = {0, 0.16, 0.34, 0.54, 0.76, 1};

    private WheelInk() {}

    /** Tint behind, line around, text upon. */
    public record Org(String tint, String line, String text) {}

    public static Org of(int colour) {
        return COLOURS.get(colour < 1 ? 0 : (colour - 1) % (COLOURS.size() - 1) + 1);
    }

    public static String month(YearWheel.MonthCell month) {
        return month.now() ? INK : month.month() % 2 == 0 ? RING : MONTH;
    }

    /** What is past is an outline, what is now is solid, what comes is a tint; thin arcs are full colour. */
    public static String fill(YearWheel.Arc arc, Mode mode) {
        var org = of(arc.colour());
        return switch (arc.state()) {
            case NOW -> org.text();
            case PAST -> mode == Mode.ARC ? MONTH : SURFACE;
            case COMING -> mode == Mode.ARC ? org.line() : org.tint();
        };
    }

    public static String edge(YearWheel.Arc arc) {
        return arc.state() == WheelEntry.State.NOW ? of(arc.colour()).text() : of(arc.colour()).line();
    }

    public static String words(YearWheel.Arc arc) {
        return arc.state() == WheelEntry.State.NOW && arc.label() != null && arc.label().inside() ? SURFACE : of(arc.colour()).text();
    }

    public static @Nullable String dashes(YearWheel.Arc arc) {
        return arc.loose() ? "5 4" : null;
    }

    public static String opacity(YearWheel.Heat heat) {
        return String.valueOf(BUSY[Math.min(heat.level(), BUSY.length - 1)]);
    }
}
