package fi.solmu.item.json;

import fi.solmu.item.Reading;
import fi.solmu.item.Trait;
import fi.solmu.web.FreeText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was sent in JSON, by the types that the fields of a shape ask for, before their rules are asked; unknown names are refused. */
record Typed(Reading reading) {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int LONGEST_NAME = 60;

    /** Raw words for the reading: what is of a wrong type is told and left out. */
    Map<String, Object> of(List<Trait> fields, Map<?, ?> sent, String before) {
        var raw = new LinkedHashMap<String, Object>();
        sent.forEach((key, value) -> {
            var name = String.valueOf(key);
            var field = fields.stream().filter(each -> each.name().equals(name)).findFirst();
            if (field.isEmpty()) {
                reading.fault(before + shown(name), "item.json-unknown");
            } else if (value != null) {
                put(raw, name, value(field.get(), value, before + name));
            }
        });
        return raw;
    }

    private static void put(Map<String, Object> raw, String name, @Nullable Object value) {
        if (value != null) {
            raw.put(name, value);
        }
    }

    private @Nullable Object value(Trait field, Object value, String name) {
        return switch (field.type()) {
            case LINE, TEXT, CHOICE, ROLE, ORGANISATION, ITEM -> text(value, name);
            case DATE -> day(value, name);
            case NUMBER, AMOUNT -> number(value, name);
            case FLAG -> flag(value, name);
            case CHOICES -> each(value, name, this::choice);
            case WORDS, LINES, ORGANISATIONS, ITEMS -> each(value, name, this::text);
            case NUMBERS -> each(value, name, this::number);
            case DATES -> each(value, name, this::day);
            case GROUP -> value instanceof Map<?, ?> group ? of(field.parts(), group, name + ".") : otherwise(name, "item.json-object");
            case ROWS -> rows(field, value, name);
        };
    }

    private @Nullable Object text(Object value, String name) {
        return value instanceof String ? value : otherwise(name, "item.json-text");
    }

    /** Choices that are numbers may be written as such. */
    private @Nullable Object choice(Object value, String name) {
        return value instanceof Number number ? number.toString() : text(value, name);
    }

    /** Days as programs write them; people may write them in forms otherwise. */
    private @Nullable Object day(Object value, String name) {
        return value instanceof String day && (day.isEmpty() || isDay(day)) ? value : otherwise(name, "item.json-day");
    }

    private static boolean isDay(String written) {
        try {
            return DAY.matcher(written).matches() && LocalDate.parse(written).getYear() > 0;
        } catch (DateTimeParseException inNoCalendar) {
            return false;
        }
    }

    private @Nullable Object number(Object value, String name) {
        return value instanceof BigDecimal decimal && Math.abs(decimal.scale()) < 100 ? decimal.toPlainString()
            : value instanceof Number ? value.toString() : otherwise(name, "item.json-number");
    }

    private @Nullable Object flag(Object value, String name) {
        return value instanceof Boolean ? value : otherwise(name, "item.json-flag");
    }

    private interface One {
        @Nullable Object read(Object value, String name);
    }

    private @Nullable Object each(Object value, String name, One one) {
        if (!(value instanceof List<?> list)) {
            return otherwise(name, "item.json-list");
        }
        var all = new ArrayList<Object>();
        for (int i = 0; i < list.size(); i++) {
            var read = list.get(i) == null ? otherwise(name + "[" + i + "]", "item.json-text") : one.read(list.get(i), name + "[" + i + "]");
            if (read != null) {
                all.add(read);
            }
        }
        return all;
    }

    private @Nullable Object rows(Trait field, Object value, String name) {
        if (!(value instanceof List<?> list)) {
            return otherwise(name, "item.json-list");
        }
        var rows = new ArrayList<Object>();
        for (int i = 0; i < list.size() && i <= field.most(); i++) {
            var row = name + "[" + i + "]";
            rows.add(list.get(i) instanceof Map<?, ?> parts ? of(field.parts(), parts, row + ".") : Map.of());
            if (!(list.get(i) instanceof Map)) {
                reading.fault(row, "item.json-object");
            }
        }
        return rows;
    }

    private @Nullable Object otherwise(String name, String told) {
        reading.fault(name, told);
        return null;
    }

    /** A name comes back as far as it can be said. */
    private static String shown(String name) {
        var asked = FreeText.asked(name);
        return asked.substring(0, asked.offsetByCodePoints(0, Math.min(LONGEST_NAME, asked.codePointCount(0, asked.length()))));
    }
}
