package fi.solmu.clock.inward;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The single times of an event that are not as its rule says: what day became what day, or none. */
public record Exceptions(Map<LocalDate, @Nullable LocalDate> days) {

    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}", FORM = DAY + "=(?:" + DAY + ")?";
    static final int MOST = 500;

    public Exceptions {
        days = new TreeMap<>(days);
    }

    /** "2026-12-24=;2027-01-06=2027-01-07", as the preview carries them. */
    String text() {
        return days.entrySet().stream().map(day -> day.getKey() + "=" + (day.getValue() == null ? "" : day.getValue()))
            .collect(Collectors.joining(";"));
    }

    /** As the facts of a practice; what is no day is nobody's doing but a forger's, and tells nothing. */
    public static @Nullable List<Map<String, Object>> read(String text) {
        var facts = Stream.of(text.split(";")).limit(MOST).filter(pair -> pair.matches(FORM)).flatMap(pair -> fact(pair).stream()).toList();
        return facts.isEmpty() ? null : facts;
    }

    private static List<Map<String, Object>> fact(String pair) {
        try {
            var fact = new LinkedHashMap<String, Object>();
            fact.put("date", LocalDate.parse(pair.substring(0, 10)));
            fact.put("state", pair.length() == 11 ? "missed" : "moved");
            if (pair.length() > 11) {
                fact.put("to", LocalDate.parse(pair.substring(11)));
            }
            return List.of(fact);
        } catch (java.time.DateTimeException noDay) {
            return List.of();
        }
    }
}
