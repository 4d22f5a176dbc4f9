package fi.solmu.clock.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A timing as the few named fields of a network file; what is usual is left out. */
final class TimingFields {

    private static final Set<String> KNOWN =
        Set.of("rule", "months", "weeks", "open", "from", "until", "span", "time", "shift");

    private TimingFields() {}

    static Timing read(Map<String, ?> fields) {
        fields.keySet().stream().filter(name -> !KNOWN.contains(name)).findFirst().ifPresent(name -> {
            throw new RuleRefused("clock.rule-part-unknown", "part", name);
        });
        var rule = text(fields, "rule");
        var time = text(fields, "time");
        var span = text(fields, "span");
        boolean open = "true".equals(text(fields, "open"));
        return new Timing(rule, numbers(fields, "months"), numbers(fields, "weeks"), open,
            date(fields, "from"), date(fields, "until"), span == null ? 1 : number("span", span),
            time == null ? null : Hours.parse(time), shift(text(fields, "shift")));
    }

    static Map<String, Object> write(Timing timing) {
        var fields = new LinkedHashMap<String, Object>();
        put(fields, "rule", timing.rule());
        put(fields, "months", timing.months().isEmpty() ? null : timing.months());
        put(fields, "weeks", timing.weeks().isEmpty() ? null : timing.weeks());
        put(fields, "open", timing.open() ? true : null);
        put(fields, "from", timing.from() == null ? null : timing.from().toString());
        put(fields, "until", timing.until() == null ? null : timing.until().toString());
        put(fields, "span", timing.span() == 1 ? null : timing.span());
        put(fields, "time", timing.hours() == null ? null : timing.hours().text());
        put(fields, "shift", timing.shift() == Shift.NONE ? null : timing.shift().name().toLowerCase(Locale.ROOT));
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static @Nullable String text(Map<String, ?> fields, String name) {
        var value = fields.get(name);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }

    private static List<Integer> numbers(Map<String, ?> fields, String name) {
        if (fields.get(name) == null) {
            return List.of();
        }
        var values = fields.get(name) instanceof Collection<?> many ? many : List.of(fields.get(name));
        return values.stream().map(value -> number(name, String.valueOf(value))).toList();
    }

    private static int number(String name, String value) {
        return RuleParts.number(name, value, 1, 9999);
    }

    private static @Nullable LocalDate date(Map<String, ?> fields, String name) {
        var text = text(fields, name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw RuleRefused.unclear(name, text);
        }
    }

    private static Shift shift(@Nullable String text) {
        var name = text == null ? "NONE" : text.toUpperCase(Locale.ROOT);
        return Arrays.stream(Shift.values()).filter(known -> known.name().equals(name)).findFirst()
            .orElseThrow(() -> RuleRefused.unclear("shift", name));
    }
}
