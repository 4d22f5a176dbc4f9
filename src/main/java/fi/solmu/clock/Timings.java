package fi.solmu.clock;

import fi.solmu.clock.dates.Timing;
import fi.solmu.item.Fields;
import fi.solmu.web.Refused;
import fi.solmu.web.WrittenDay;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The timing of a practice between its fields and what it means; what is wrong is told at the field it is about. */
final class Timings {

    private static final List<String> DATES = List.of("from", "until");

    private Timings() {}

    /** None when nothing says when: a proposal may still lack it. */
    static @Nullable Timing of(@Nullable Fields group) {
        return of(group, "timing");
    }

    static @Nullable Timing of(@Nullable Fields group, String field) {
        if (group == null || group.values().keySet().stream().noneMatch(List.of("rule", "months", "weeks", "open")::contains)) {
            return null;
        }
        try {
            return Timing.of(group.values());
        } catch (Refused refused) {
            throw new Refused(refused.faults().stream()
                .map(fault -> new Refused.Fault(field + part(fault.key()), fault.key(), fault.arguments()))
                .toList());
        }
    }

    /** What is kept of a form, as it will be read; it throws Refused. */
    static @Nullable Timing asked(Map<String, Object> kept) {
        var fields = withDays(new LinkedHashMap<>(kept));
        fields.remove("anchor");
        return of(new Fields(fields));
    }

    static Map<String, Object> withDays(Map<String, Object> asked) {
        DATES.forEach(name -> asked.computeIfPresent(name, (key, written) -> day((String) written)));
        return asked;
    }

    /** What is no day is refused as it was written. */
    private static String day(String written) {
        try {
            return WrittenDay.read(written).toString();
        } catch (DateTimeParseException noDay) {
            return written;
        }
    }

    static Map<String, Object> fields(Timing timing) {
        var fields = new LinkedHashMap<>(timing.fields());
        DATES.forEach(name -> fields.computeIfPresent(name, (key, date) -> LocalDate.parse((String) date)));
        return fields;
    }

    private static String part(String key) {
        return switch (key) {
            case "clock.month-unknown" -> ".months";
            case "clock.week-unknown" -> ".weeks";
            case "clock.span-unclear" -> ".span";
            case "clock.term-backwards" -> ".until";
            case "clock.year-too-far" -> ".from";
            case "clock.time-backwards", "clock.time-unclear" -> ".time";
            case "clock.timing-one-way" -> "";
            default -> ".rule";
        };
    }
}
