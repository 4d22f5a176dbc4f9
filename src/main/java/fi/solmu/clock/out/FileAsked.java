package fi.solmu.clock.out;

import fi.solmu.clock.Chosen;
import fi.solmu.clock.ClockAsked;
import fi.solmu.clock.ClockSight;
import fi.solmu.clock.MonthAsked;
import fi.solmu.clock.SpanAsked;
import fi.solmu.web.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of the clock to be taken along as a file: what is chosen of it, and which months; with the ring that is opened on its wheel. */
public record FileAsked(Chosen chosen, YearMonth from, int months, @Nullable String ring, boolean isLarge, LocalDate today) {

    private static final int MOST_MONTHS = 12;

    static FileAsked of(Map<String, String> address, LocalDate today) {
        var text = address.getOrDefault("months", "");
        int months = text.matches("\\d{1,2}") ? Math.max(1, Math.min(MOST_MONTHS, Integer.parseInt(text))) : MOST_MONTHS;
        var ring = address.getOrDefault("ring", "");
        return new FileAsked(Chosen.of(address), MonthAsked.month(address.getOrDefault("from", ""), YearMonth.of(today.getYear(), 1)), months,
                ring.isEmpty() ? null : ring, address.getOrDefault("size", "").equals("a3"), today);
    }

    /** Where what is seen there is to be had as a file. */
    public static String address(ClockSight sight, String format) {
        return in(sight, "/clock/file/" + format);
    }

    /** The same on sheets of that size. */
    public static String pdf(ClockSight sight, String size) {
        var address = address(sight, ClockFile.PDF.word());
        return address + (address.contains("?") ? "&" : "?") + "size=" + size;
    }

    /** Where it is to be had on paper. */
    public static String paper(ClockSight sight) {
        return in(sight, "/clock/paper");
    }

    /** The same on sheets of the other size. */
    String paper(boolean large) {
        return chosen.address("/clock/paper", "from=" + from, "months=" + months, ring == null ? "" : "ring=" + Page.encoded(ring),
            large ? "size=a3" : "");
    }

    /** Where those who may can share it. */
    public static String share(ClockSight sight) {
        return sight.chosen().address("/clock/share", "as=" + sight.view().word());
    }

    private static String in(ClockSight sight, String place) {
        if (sight instanceof SpanAsked span) {
            return sight.chosen().address(place, "from=" + span.from(), "months=" + span.months());
        }
        if (sight instanceof ClockAsked year) {
            var ring = year.ring() == null ? "" : "ring=" + Page.encoded(year.ring());
            return sight.chosen().address(place, "from=" + YearMonth.from(year.start()), ring);
        }
        return sight.chosen().address(place, "from=" + sight.at(), "months=1");
    }

    LocalDate start() {
        return from.atDay(1);
    }

    LocalDate end() {
        return from.plusMonths(months).atDay(1);
    }

    YearMonth last() {
        return from.plusMonths(months - 1L);
    }

    /** The wheel is of the twelve months that are asked for, or of the whole year that fewer begin in. */
    ClockAsked year() {
        var first = months == 12 ? from : YearMonth.of(from.getYear(), 1);
        return new ClockAsked(chosen, first, ClockAsked.first(first, today), ring, today);
    }
}
