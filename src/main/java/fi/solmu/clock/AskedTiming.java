package fi.solmu.clock;

import fi.solmu.clock.dates.Plain;
import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.clock.phrases.Anchors;
import fi.solmu.item.Trait;
import fi.solmu.web.Form;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A timing as a form asks it: a phrase, or a plain way of saying when and what that way needs; kept as a rule, months or weeks. */
final class AskedTiming {

    static final Trait QUESTIONS = Trait.group("timing",
            Trait.line("phrase"), Trait.line("said"), Trait.line("language"),
            Trait.line("way"), Trait.choices("months"), Trait.words("weeks"), Trait.line("week_day"), Trait.line("day"),
            Trait.line("nth"), Trait.line("weekday"), Trait.line("workday"), Trait.line("every"), Trait.choices("weekdays"),
            Trait.line("rule"), Trait.line("from"), Trait.line("until"), Trait.line("span"), Trait.line("time"), Trait.line("shift"),
            Trait.line("anchor"), Trait.line("offset"), Trait.line("unit"), Trait.line("side"),
            Trait.line("reach"), Trait.line("since"), Trait.line("seen"), Trait.line("revision"));

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final int YEARS_COMPARED = 8;

    private AskedTiming() {}

    /** As a form has it, sent or opened. */
    static Map<String, Object> of(Form form) {
        var asked = new LinkedHashMap<String, Object>();
        QUESTIONS.parts().forEach(part -> {
            var all = form.all("timing." + part.name()).flatMap(one -> part.type() == Trait.Type.WORDS
                    ? Stream.of(one.split("[,;\\s]+")) : Stream.of(one)).toList();
            put(asked, part.name(), part.type() == Trait.Type.LINE ? String.join("", all) : all);
        });
        return Timings.withDays(asked);
    }

    /** What is kept of what was asked, written or chosen. */
    static Map<String, Object> kept(Map<String, Object> asked) {
        return kept(asked, List::of);
    }

    /** Where what is written may name practices that are called so. */
    static Map<String, Object> kept(Map<String, Object> asked, Supplier<List<Anchors.Name>> names) {
        return AskedPhrase.of(asked, names).kept();
    }

    /** What is kept of what was chosen. Nothing chosen keeps nothing: a proposal may lack its time. */
    static Map<String, Object> chosen(Map<String, Object> asked) {
        AskedAnchor.refuseNoNumber(asked);
        var kept = new LinkedHashMap<String, Object>();
        List.of("from", "until", "span", "time", "shift").forEach(name -> put(kept, name, asked.get(name)));
        kept.remove("span", "1");
        kept.remove("shift", "none");
        switch (text(asked, "way")) {
            case "months" -> put(kept, "months", asked.get("months"));
            case "weeks" -> weeks(kept, asked);
            case "day" -> put(kept, "rule", inMonths(asked) + ";BYMONTHDAY=" + text(asked, "day") + skip(asked));
            case "weekday" -> put(kept, "rule", inMonths(asked) + ";BYDAY=" + text(asked, "nth") + text(asked, "weekday"));
            case "workday" -> put(kept, "rule", inMonths(asked) + ";X-WORKDAY=" + text(asked, "workday"));
            case "every" -> every(kept, asked);
            case "open" -> put(kept, "open", "true");
            case "anchor" -> AskedAnchor.chosen(kept, asked);
            default -> byRule(kept, asked);
        }
        return kept;
    }

    /** The plainest way that gives the very same days; the exact rule where there is none. */
    static Map<String, Object> asked(Map<String, Object> kept) {
        var timing = Timing.of(kept);
        var plain = timing.plain();
        var asked = new LinkedHashMap<>(kept);
        asked.keySet().removeAll(List.of("rule", "months", "weeks", "open"));
        asked.put("way", plain.way().name().toLowerCase(Locale.ROOT));
        asked.put("months", plain.months().stream().map(String::valueOf).toList());
        if (timing.anchored().isPresent()) {
            return AskedAnchor.asked(asked, timing);
        }
        answers(asked, plain);
        return isSame(asked, timing) ? asked : byRule(asked, timing);
    }

    private static void answers(Map<String, Object> asked, Plain plain) {
        var days = plain.days().stream().map(day -> DAYS.get(day.ordinal())).toList();
        var number = plain.numbers().isEmpty() ? "" : String.valueOf(plain.numbers().get(0));
        switch (plain.way()) {
            case WEEKS -> {
                asked.put("weeks", plain.numbers().stream().map(String::valueOf).toList());
                asked.put("week_day", days.isEmpty() ? "" : days.get(0));
            }
            case DAY -> asked.put("day", number);
            case WEEKDAY -> {
                asked.put("nth", number);
                asked.put("weekday", days.get(0));
            }
            case WORKDAY -> asked.put("workday", number);
            case EVERY -> {
                asked.put("every", String.valueOf(plain.every()));
                asked.put("weekdays", days);
            }
            default -> { }
        }
    }

    private static boolean isSame(Map<String, Object> asked, Timing timing) {
        if (List.of("rule", "odd", "even").contains(text(asked, "way")) || needsStart(asked)) {
            return false;
        }
        var again = Timing.of(chosen(asked));
        var start = timing.from() == null ? LocalDate.of(2020, 1, 1) : timing.from();
        var end = start.plusYears(YEARS_COMPARED);
        return again.isExact() == timing.isExact() && again.occurrences(start, end, WorkingDays.FINNISH)
            .equals(timing.occurrences(start, end, WorkingDays.FINNISH));
    }

    private static Map<String, Object> byRule(Map<String, Object> asked, Timing timing) {
        asked.put("way", "rule");
        asked.put("rule", Objects.requireNonNull(timing.rule()));
        asked.put("months", timing.months().stream().map(String::valueOf).toList());
        return asked;
    }

    /** Also what no form of ours sends, named as it is kept. */
    private static void byRule(Map<String, Object> kept, Map<String, Object> asked) {
        put(kept, "rule", text(asked, "rule").strip().toUpperCase(Locale.ROOT).replaceFirst("^RRULE:", ""));
        put(kept, "months", asked.get("months"));
        put(kept, "weeks", text(asked, "way").isEmpty() ? asked.get("weeks") : null);
    }

    private static void weeks(Map<String, Object> kept, Map<String, Object> asked) {
        var day = text(asked, "week_day");
        if (day.isEmpty() || list(asked, "weeks").isEmpty()) {
            put(kept, "weeks", asked.get("weeks"));
        } else {
            put(kept, "rule", "FREQ=YEARLY;BYWEEKNO=" + list(asked, "weeks") + ";BYDAY=" + day);
        }
    }

    private static void every(Map<String, Object> kept, Map<String, Object> asked) {
        if (list(asked, "weekdays").isEmpty()) {
            throw Refused.at("timing.weekdays", "clock.choose-weekday");
        }
        if (needsStart(asked)) {
            throw Refused.at("timing.from", "clock.every-needs-start");
        }
        put(kept, "rule", "FREQ=WEEKLY;INTERVAL=" + text(asked, "every") + ";BYDAY=" + list(asked, "weekdays"));
        put(kept, "months", asked.get("months"));
    }

    /** Every second week is two different things until somebody says which week is the first. */
    private static boolean needsStart(Map<String, Object> asked) {
        return text(asked, "way").equals("every") && !text(asked, "every").equals("1") && text(asked, "from").isBlank();
    }

    private static String inMonths(Map<String, Object> asked) {
        var months = list(asked, "months");
        return months.isEmpty() ? "FREQ=MONTHLY" : "FREQ=YEARLY;BYMONTH=" + months;
    }

    /** A month too short for its day has it on its last one. */
    /** The last day of a shorter month stands for a day that it lacks; one that none of the chosen months has is a slip. */
    private static String skip(Map<String, Object> asked) {
        var months = list(asked, "months");
        if (!months.isEmpty() && text(asked, "day").matches("29|30|31") && months.matches("[0-9,]+")
                && Stream.of(months.split(",")).map(Integer::valueOf).filter(month -> month >= 1 && month <= 12)
                    .allMatch(month -> Month.of(month).maxLength() < Integer.parseInt(text(asked, "day")))) {
            throw Refused.at("timing.day", "clock.day-in-no-month", "day", text(asked, "day"));
        }
        return text(asked, "day").matches("29|30|31") ? ";SKIP=BACKWARD" : "";
    }

    private static String text(Map<String, Object> map, String name) {
        return String.valueOf(map.getOrDefault(name, ""));
    }

    private static String list(Map<String, Object> map, String name) {
        return map.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).filter(one -> !one.isBlank()).collect(Collectors.joining(",")) : "";
    }

    private static void put(Map<String, Object> map, String name, Object value) {
        if (value != null && !String.valueOf(value).isBlank() && !value.equals(List.of())) {
            map.put(name, value);
        }
    }
}
