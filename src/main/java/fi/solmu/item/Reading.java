package fi.solmu.item;

import fi.solmu.web.FreeText;
import fi.solmu.web.Refused;
import fi.solmu.web.Refused.Fault;
import fi.solmu.web.WrittenDay;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Raw words from a form, a file or history, read by the fields of a shape; every fault is gathered. */
public final class Reading {

    private final Known known;
    private final List<Fault> faults = new ArrayList<>();

    public Reading(Known known) {
        this.known = known;
    }

    /** Raw values are text, lists and maps of them; what is blank is left out. */
    public Fields read(List<Trait> fields, Map<String, ?> raw) {
        return read(fields, raw, "");
    }

    /** The same, where something stands before the names of the fields in what is told of them. */
    public Fields read(List<Trait> fields, Map<String, ?> raw, String before) {
        return new Fields(values(fields, raw, before));
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    public void fault(String field, String key, Object... arguments) {
        faults.add(new Fault(field, key, arguments));
    }

    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    /** A text of its own, outside any shape: a title, a comment. */
    public String text(String name, @Nullable Object raw, int longest, boolean required) {
        var text = raw == null ? "" : FreeText.tidy(String.valueOf(raw));
        FreeText.fault(name, text, longest).ifPresent(faults::add);
        if (required && FreeText.isInvisible(text)) {
            fault(name, "item.missing");
        }
        return text;
    }

    private Map<String, Object> values(List<Trait> fields, Map<?, ?> raw, String prefix) {
        var values = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var name = prefix + field.name();
            var value = isBlank(raw.get(field.name())) ? null : value(field, raw.get(field.name()), name);
            if (value != null) {
                values.put(field.name(), value);
            } else if (field.required() && faults.stream().noneMatch(fault -> fault.field().equals(name))) {
                fault(name, "item.missing");
            }
        }
        return values;
    }

    private static boolean isBlank(@Nullable Object raw) {
        return raw == null || raw instanceof String text && text.isBlank() || raw instanceof List<?> list && list.isEmpty();
    }

    private @Nullable Object value(Trait field, Object raw, String name) {
        return switch (field.type()) {
            case LINE -> line(field, raw, name);
            case TEXT -> text(name, raw, field.most(), false);
            case NUMBER -> number(field, raw, name);
            case AMOUNT -> Amounts.read(raw, known.writer(), () -> fault(name, "item.not-an-amount"));
            case DATE -> date(raw, name);
            case FLAG -> String.valueOf(raw).equals("true") ? Boolean.TRUE : null;
            case CHOICE -> choice(field, raw, name);
            case ROLE -> id(raw, name, known::role);
            case ORGANISATION -> id(raw, name, known::organisation);
            case ITEM -> id(raw, name, id -> known.item(id, field.choices()));
            case CHOICES -> each(raw, name, one -> choice(field, one, name));
            case NUMBERS -> each(raw, name, one -> number(field, one, name));
            case WORDS, LINES -> each(raw, name, one -> line(field, one, name));
            case DATES -> each(raw, name, one -> date(one, name));
            case ORGANISATIONS -> each(raw, name, one -> id(one, name, known::organisation));
            case ITEMS -> each(raw, name, one -> id(one, name, id -> known.item(id, field.choices())));
            case GROUP -> group(field, raw, name);
            case ROWS -> rows(field, raw, name);
        };
    }

    private @Nullable String line(Trait field, Object raw, String name) {
        var text = FreeText.oneLine(text(name, raw, field.most(), false));
        return text.isEmpty() ? null : text;
    }

    private @Nullable Integer number(Trait field, Object raw, String name) {
        try {
            int number = Integer.parseInt(String.valueOf(raw).strip());
            if (number >= field.least() && number <= field.most()) {
                return number;
            }
            fault(name, "item.number-outside", "least", field.least(), "most", field.most());
        } catch (NumberFormatException e) {
            fault(name, "item.not-a-number", "least", field.least(), "most", field.most());
        }
        return null;
    }

    /** Years have four digits. */
    private @Nullable LocalDate date(Object raw, String name) {
        try {
            var date = WrittenDay.read(String.valueOf(raw));
            if (date.getYear() >= 1900 && date.getYear() <= 2200) {
                return date;
            }
            fault(name, "item.date-outside");
        } catch (DateTimeParseException e) {
            fault(name, "item.not-a-date");
        }
        return null;
    }

    private @Nullable String choice(Trait field, Object raw, String name) {
        var word = String.valueOf(raw).strip();
        if (field.choices().contains(word)) {
            return word;
        }
        fault(name, "item.not-a-choice");
        return null;
    }

    private @Nullable UUID id(Object raw, String name, java.util.function.Predicate<UUID> isKnown) {
        try {
            var id = UUID.fromString(String.valueOf(raw).strip());
            if (isKnown.test(id)) {
                return id;
            }
            fault(name, "item.points-at-nothing");
        } catch (IllegalArgumentException e) {
            fault(name, "item.points-at-nothing");
        }
        return null;
    }

    private @Nullable List<Object> each(Object raw, String name, Function<Object, @Nullable Object> one) {
        var list = raw instanceof List<?> many ? many : List.of(raw);
        if (list.size() > 200) {
            fault(name, "item.too-many", "most", 200);
            return null;
        }
        var values = new ArrayList<Object>();
        for (var each : list) {
            var value = isBlank(each) ? null : one.apply(each);
            if (value != null && !values.contains(value)) {
                values.add(value);
            }
        }
        return values.isEmpty() ? null : values;
    }

    private @Nullable Map<String, Object> group(Trait field, Object raw, String name) {
        if (!(raw instanceof Map<?, ?> map)) {
            fault(name, "item.not-a-group");
            return null;
        }
        var values = values(field.parts(), map, name + ".");
        return values.isEmpty() ? null : values;
    }

    private @Nullable List<Map<String, Object>> rows(Trait field, Object raw, String name) {
        if (!(raw instanceof List<?> list)) {
            fault(name, "item.not-a-group");
            return null;
        }
        if (list.size() > field.most()) {
            fault(name, "item.too-many", "most", field.most());
            return null;
        }
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> row && row.values().stream().anyMatch(value -> !isBlank(value))) {
                rows.add(values(field.parts(), row, name + "[" + i + "]."));
            }
        }
        return rows.isEmpty() ? null : rows;
    }
}
