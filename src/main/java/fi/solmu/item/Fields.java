package fi.solmu.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values of a kind's fields once they are checked: text, whole number, date, id, list, group or rows. */
public record Fields(Map<String, Object> values) {

    public static final Fields NONE = new Fields(Map.of());

    public Fields {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Empty when nothing was written. */
    public String text(String name) {
        return (String) values.getOrDefault(name, "");
    }

    public @Nullable Integer number(String name) {
        return (Integer) values.get(name);
    }

    public int number(String name, int otherwise) {
        return (Integer) values.getOrDefault(name, otherwise);
    }

    public @Nullable BigDecimal amount(String name) {
        return (BigDecimal) values.get(name);
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    public @Nullable LocalDate date(String name) {
        return (LocalDate) values.get(name);
    }

    public @Nullable UUID id(String name) {
        return (UUID) values.get(name);
    }

    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        var word = values.get(name);
        return word == null ? null : Enum.valueOf(type, ((String) word).toUpperCase(Locale.ROOT));
    }

    @SuppressWarnings("unchecked")
    public <T> List<T> list(String name) {
        return (List<T>) values.getOrDefault(name, List.of());
    }

    @SuppressWarnings("unchecked")
    public List<Fields> rows(String name) {
        return ((List<Map<String, Object>>) values.getOrDefault(name, List.of())).stream().map(Fields::new).toList();
    }

    @SuppressWarnings("unchecked")
    public @Nullable Fields group(String name) {
        var group = (Map<String, Object>) values.get(name);
        return group == null ? null : new Fields(group);
    }

    /** Values as JSON and YAML know them: text, number, truth, list, map. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> plain() {
        return (Map<String, Object>) Snapshot.plain(values);
    }

    /** What is empty is left out, as when it is read from a form. */
    public Fields with(String name, @Nullable Object value) {
        var next = new LinkedHashMap<>(values);
        if (value == null || value.equals("")) {
            next.remove(name);
        } else {
            next.put(name, value);
        }
        return new Fields(next);
    }
}
