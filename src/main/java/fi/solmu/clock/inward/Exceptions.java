package fi.solmu.clock.inward;

import fi.solmu.clock.dates.Hours;
import fi.solmu.clock.dates.RuleRefused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The single times of an event that are not as its rule says: what day became what day, at what hour, or none. */
public record Exceptions(Map<LocalDate, @Nullable To> days) {

    /** Where a time was moved, and at what time of day where that is another one. */
    record To(LocalDate day, @Nullable Hours at) {}

    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final Pattern FORM = Pattern.compile("(" + DAY + ")=(?:(" + DAY + ")(?: ([0-9.–]{4,11}))?)?");

    static final int MOST = 500;

    public Exceptions {
        days = new TreeMap<>(days);
    }

    /** "2026-12-24=;2027-01-06=2027-01-07 9.00–10.00", as the preview carries them. */
    String text() {
        return days.entrySet().stream().map(day -> day.getKey() + "=" + (day.getValue() == null ? "" : day.getValue().day()
            + (day.getValue().at() == null ? "" : " " + day.getValue().at().text()))).collect(Collectors.joining(";"));
    }

    /** As the facts of a practice; what is no day is nobody's doing but a forger's, and tells nothing. */
    public static @Nullable List<Map<String, Object>> read(String text) {
        var facts = Stream.of(text.split(";")).limit(MOST).map(FORM::matcher).filter(Matcher::matches).flatMap(pair -> fact(pair).stream()).toList();
        return facts.isEmpty() ? null : facts;
    }

    private static List<Map<String, Object>> fact(Matcher pair) {
        try {
            var fact = new LinkedHashMap<String, Object>();
            fact.put("date", LocalDate.parse(pair.group(1)));
            fact.put("state", pair.group(2) == null ? "cancelled" : "moved");
            if (pair.group(2) != null) {
                fact.put("to", LocalDate.parse(pair.group(2)));
            }
            if (pair.group(3) != null) {
                fact.put("at", Hours.parse(pair.group(3)).text());
            }
            return List.of(fact);
        } catch (DateTimeException | RuleRefused noDay) {
            return List.of();
        }
    }
}
