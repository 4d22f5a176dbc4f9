package fi.solmu.problems;

import fi.solmu.web.Form;
import fi.solmu.web.FreeText;
import fi.solmu.web.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a form brings filled in by itself, told apart from what a person wrote. */
final class Fillings {

    static final int LONGEST_REASON = 2000;

    private Fillings() {}

    /** A reason is read by others, so it is kept by the same rules as any text. */
    static String reason(Form sent) {
        var reason = FreeText.tidy(sent.value("reason"));
        FreeText.fault("reason", reason, LONGEST_REASON).ifPresent(fault -> {
            throw new Refused(List.of(fault));
        });
        return reason;
    }

    static Map<String, Object> withoutEmptyOccurrences(Map<String, Object> sent) {
        var read = new LinkedHashMap<>(sent);
        read.computeIfPresent("occurrences", (name, rows) -> ((List<?>) rows).stream().filter(Fillings::isTold).toList());
        return read;
    }

    static Map<String, Object> withDay(Map<String, Object> sent, String name, Object today) {
        var read = new LinkedHashMap<>(sent);
        if (String.valueOf(sent.getOrDefault(name, "")).isBlank()) {
            read.put(name, String.valueOf(today));
        }
        return read;
    }

    private static boolean isTold(Object row) {
        return row instanceof Map<?, ?> told && (isSaid(told.get("date")) || isSaid(told.get("note")));
    }

    private static boolean isSaid(Object value) {
        return value != null && !String.valueOf(value).isBlank();
    }
}
