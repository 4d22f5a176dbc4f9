package fi.solmu.clock.remind;

import fi.solmu.web.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A time of a practice that has moved, and why, as it is told. */
record MovedRow(
        UUID item, UUID organisation, @Nullable LocalDate was, @Nullable LocalDate now, String why, String closed, @Nullable UUID by, String who) {

    private static final int SHOWN = 5;

    /** Whose deed it was; where days closed, nobody's. */
    UUID whose() {
        return by == null ? Place.NOBODY : by;
    }

    /** Who moved all of these; nobody did when several had to do with it. */
    static UUID whose(List<MovedRow> rows) {
        return rows.stream().map(MovedRow::by).distinct().count() == 1 ? rows.get(0).whose() : Place.NOBODY;
    }

    /** What a notice says of it. */
    String words() {
        return was == null ? "clock.remind-new" : now == null ? "clock.remind-gone" : "clock.remind-moved";
    }

    /** "ti 10.11.2026 → ke 18.11.2026, to 12.11.2026 jää pois. Ajankohta muutettiin (Anni)." */
    static String said(List<MovedRow> rows, Say say) {
        var days = rows.stream().limit(SHOWN).map(row -> row.line(say)).collect(Collectors.joining(", "));
        var more = rows.size() > SHOWN ? " " + say.text("clock.remind-more", "n", rows.size() - SHOWN) : "";
        return Stream.concat(Stream.of(days + more + "."), rows.stream().map(row -> row.because(say)).distinct())
            .collect(Collectors.joining(" "));
    }

    private String line(Say say) {
        return say.text(words() + "-line", "was", said(was, say), "day", said(now, say));
    }

    private String because(Say say) {
        return say.text("clock.remind-why-" + reason(), "who", who, "closed", closed);
    }

    private String reason() {
        return why.equals("CLOSED") && closed.isEmpty() ? "open"
            : why.equals("TOLD") && now == null ? "missed" : why.toLowerCase(Locale.ROOT);
    }

    private static String said(@Nullable LocalDate day, Say say) {
        return day == null ? "" : say.weekday(day);
    }
}
