package fi.solmu.problems;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A recurrence as it is drawn: a bar a month with its number above, and a flag where something was renewed. */
public record Drawn(List<Bar> bars, List<Flag> flags, List<Label> labels) {

    public static final int WIDTH = 640, HEIGHT = 190;
    private static final int LEFT = 8, TOP = 66, FLOOR = 160, GAP = 3, BELOW = 181, FLAG_TOP = 18, FLAG_ROW = 20, FLAG_ROWS = 2;
    private static final int EVERY = 6;

    /** The bar of a month; where it was not met there is none. */
    public record Bar(String x, String y, String width, String height, String middle, String above, int times) {}

    /** A line from the top to the floor; a version's is dashed, and its flag says which. */
    public record Flag(String x, String wordsAt, String anchor, String y, boolean isVersion, String words) {}

    /** The name of a month below. */
    public record Label(String x, String words) {}

    static Drawn of(Recurrence of) {
        double step = (WIDTH - 2.0 * LEFT) / of.months().size();
        int most = Math.max(1, of.months().stream().mapToInt(Recurrence.Month::times).max().orElse(1));
        var bars = new ArrayList<Bar>();
        var labels = new ArrayList<Label>();
        for (int i = 0; i < of.months().size(); i++) {
            var month = of.months().get(i);
            double x = LEFT + i * step;
            double height = (FLOOR - TOP) * (double) month.times() / most;
            if (month.times() > 0) {
                bars.add(new Bar(at(x + GAP / 2.0), at(FLOOR - height), at(step - GAP), at(height),
                    at(x + step / 2), at(FLOOR - height - 4), month.times()));
            }
            if (month.month().getMonthValue() % (of.months().size() > 12 ? EVERY : EVERY / 2) == 1) {
                labels.add(new Label(at(x), month.month().getMonthValue() + "/" + month.month().getYear()));
            }
        }
        return new Drawn(bars, flags(of, step), labels);
    }

    /** Flags take turns in rows, so that those of near days do not lie on one another. */
    private static List<Flag> flags(Recurrence of, double step) {
        var flags = new ArrayList<Flag>();
        for (var mark : of.marks()) {
            var first = of.months().get(0).month();
            var month = java.time.YearMonth.from(mark.day());
            double x = LEFT + step * (ChronoUnit.MONTHS.between(first, month) + (mark.day().getDayOfMonth() - 1.0) / month.lengthOfMonth());
            boolean isFar = x > WIDTH * 0.7;
            flags.add(new Flag(at(x), at(isFar ? x - 4 : x + 4), isFar ? "end" : "start", at(FLAG_TOP + FLAG_ROW * (flags.size() % FLAG_ROWS)),
                mark.isVersion(), mark.words()));
        }
        return flags;
    }

    public String floor() {
        return String.valueOf(FLOOR);
    }

    public String below() {
        return String.valueOf(BELOW);
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
