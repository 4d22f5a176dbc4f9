package fi.solmu.problems;

import fi.solmu.web.Field;
import fi.solmu.web.Page;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a mirror is asked to show, as its address says it: of what, and of which days, both included; mended where those were none. */
public record MirrorAsked(@Nullable UUID about, LocalDate from, LocalDate until, boolean isMended) {

    /** By which names an address may call what it is about. */
    private static final List<String> ABOUT = List.of("about", "concept", "card");
    private static final int USUAL_MONTHS = 3, MOST_YEARS = 5;

    /** What is no day asks for the usual, days the wrong way round are turned, and of too many years the last are shown. */
    public static MirrorAsked of(Map<String, String> address, LocalDate today) {
        var said = day(address.get("until"), today);
        var begun = day(address.get("from"), said.minusMonths(USUAL_MONTHS));
        var until = begun.isAfter(said) ? begun : said;
        var earliest = until.minusYears(MOST_YEARS);
        var from = begun.isAfter(said) ? said : begun;
        from = from.isBefore(earliest) ? earliest : from;
        boolean isMended = isOther(address.get("from"), from) || isOther(address.get("until"), until);
        return new MirrorAsked(
                ABOUT.stream().map(address::get).filter(Objects::nonNull).flatMap(MirrorAsked::id).findFirst().orElse(null), from, until, isMended);
    }

    private static boolean isOther(@Nullable String written, LocalDate day) {
        return written != null && !written.strip().equals(day.toString());
    }

    /** As many days before these. */
    LocalDate before() {
        return from.minusDays(ChronoUnit.DAYS.between(from, until) + 1);
    }

    public List<Field> days(Page page) {
        return List.of(new Field("from", page.t("problems.mirror-from"), List.of(from.toString())).type("date"),
            new Field("until", page.t("problems.mirror-until"), List.of(until.toString())).type("date"));
    }

    public String address() {
        return "/problems/mirror?" + (about == null ? "" : "about=" + about + "&") + "from=" + from + "&until=" + until;
    }

    private static Stream<UUID> id(String written) {
        try {
            return Stream.of(UUID.fromString(written.strip()));
        } catch (IllegalArgumentException nonsense) {
            return Stream.empty();
        }
    }

    private static LocalDate day(@Nullable String written, LocalDate otherwise) {
        try {
            var day = written == null ? otherwise : LocalDate.parse(written.strip());
            return day.getYear() < 1900 || day.getYear() > 2200 ? otherwise : day;
        } catch (DateTimeParseException nonsense) {
            return otherwise;
        }
    }
}
