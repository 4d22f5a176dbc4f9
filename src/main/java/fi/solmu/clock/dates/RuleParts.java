package fi.solmu.clock.dates;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The named parts of a rule's text; a part that nobody took was not understood. */
final class RuleParts {

    private static final int LONGEST = 8000;
    private static final Set<String> KNOWN = Set.of("FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYWEEKNO", "BYYEARDAY",
        "BYSETPOS", "COUNT", "UNTIL", "WKST", "SKIP", "RSCALE",
        "X-WORKDAY", "X-WEEKS", "X-HOLIDAY", "X-ANCHOR", "X-OFFSET", "X-DATES");

    private final Map<String, String> parts = new LinkedHashMap<>();

    RuleParts(String text) {
        if (text.length() > LONGEST) {
            throw new RuleRefused("clock.rule-too-long");
        }
        var rule = text.strip().toUpperCase(Locale.ROOT);
        for (var part : (rule.startsWith("RRULE:") ? rule.substring(6) : rule).split(";")) {
            keep(part);
        }
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** Whether some of the part's text is of that form. */
    boolean says(String name, String form) {
        return parts.containsKey(name) && Pattern.compile(form).matcher(parts.get(name)).find();
    }

    @Nullable String take(String name) {
        return parts.remove(name);
    }

    String take(String name, String otherwise) {
        var value = take(name);
        return value == null ? otherwise : value;
    }

    List<String> list(String name) {
        var value = take(name);
        return value == null ? List.of() : Arrays.stream(value.split(",")).distinct().toList();
    }

    int number(String name, int otherwise, int most) {
        var value = take(name);
        return value == null ? otherwise : number(name, value, 1, most);
    }

    /** Whole numbers up to the limit on either side of zero, in the order of the calendar. */
    List<Integer> numbers(String name, int lowest, int most) {
        return list(name).stream().map(value -> number(name, value, lowest, most)).distinct().sorted().toList();
    }

    void finish() {
        parts.keySet().stream().findFirst().ifPresent(name -> {
            throw RuleRefused.together(name);
        });
    }

    private void keep(String part) {
        var pair = part.split("=", 2);
        if (pair.length < 2 || pair[1].isBlank()) {
            throw RuleRefused.unclear("RRULE", part);
        }
        if (!KNOWN.contains(pair[0])) {
            throw new RuleRefused("clock.rule-part-unknown", "part", pair[0]);
        }
        if (parts.put(pair[0], pair[1]) != null) {
            throw new RuleRefused("clock.rule-part-twice", "part", pair[0]);
        }
    }

    static int number(String name, String value, int lowest, int most) {
        if (!value.matches("[+-]?\\d{1,4}")) {
            throw RuleRefused.unclear(name, value);
        }
        int number = Integer.parseInt(value);
        if (number < lowest || number > most || number == 0) {
            throw RuleRefused.unclear(name, value);
        }
        return number;
    }
}
