package fi.solmu.problems;

import fi.solmu.item.Reflections.Point;
import fi.solmu.item.Reflections.Reflection;
import fi.solmu.web.Page;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of a reflection as a line from nought up: time runs to the right; the first and the last are said in words. */
public record MirrorCurve(Reflection of, String line, @Nullable String target) {

    public static final int WIDTH = 320, HEIGHT = 90;
    private static final int EDGE = 6;

    public static MirrorCurve of(Reflection of) {
        var values = Stream.concat(of.points().stream().map(each -> each.value()), Stream.ofNullable(of.target()))
            .mapToDouble(each -> each.doubleValue()).summaryStatistics();
        double least = Math.min(0, values.getMin());
        var first = of.points().get(0).day();
        long days = Math.max(1, ChronoUnit.DAYS.between(first, of.points().get(of.points().size() - 1).day()));
        var line = of.points().stream().map(each -> at(EDGE + (WIDTH - 2.0 * EDGE) * ChronoUnit.DAYS.between(first, each.day()) / days) + ","
            + y(each.value().doubleValue(), least, values.getMax())).collect(Collectors.joining(" "));
        return new MirrorCurve(of, line, of.target() == null ? null : y(of.target().doubleValue(), least, values.getMax()));
    }

    /** "1.9.2026: 62 % → 1.11.2026: 71 %, tavoite 80 %". */
    public String said(Page page) {
        var first = of.points().get(0);
        var last = of.points().get(of.points().size() - 1);
        var words = first == last ? said(page, last) : said(page, first) + " → " + said(page, last);
        return of.target() == null ? words : words + ", " + page.t("problems.mirror-target", "value", page.say().amount(of.target()) + unit());
    }

    private String said(Page page, Point point) {
        return page.say().date(point.day()) + ": " + page.say().amount(point.value()) + unit();
    }

    private String unit() {
        return of.unit().isEmpty() ? "" : " " + of.unit();
    }

    private static String y(double value, double least, double most) {
        return at(most == least ? HEIGHT / 2.0 : EDGE + (HEIGHT - 2.0 * EDGE) * (most - value) / (most - least));
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
