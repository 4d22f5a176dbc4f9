package fi.solmu.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of the product on their way into a file. What is empty is left out. */
final class EntryFields {

    private final Map<String, Node> values = new LinkedHashMap<>();

    EntryFields put(String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, node(value));
        }
        return this;
    }

    Node.Fields done() {
        return new Node.Fields(0, values);
    }

    Entry entry(String section, int position) {
        return new Entry(section, position, done());
    }

    private static Node node(Object value) {
        if (value instanceof Node node) {
            return node;
        }
        return value instanceof List<?> list
                ? new Node.Sequence(0, list.stream().map(EntryFields::node).toList())
                : new Node.Scalar(0, value.toString(), false);
    }

    /** The fields of a kind by its rule: keys as ids of the file, the rest as it is written. */
    static Node.@Nullable Fields of(Map<String, Object> fields, FieldsRule rule, FileNames names) {
        var group = new EntryFields();
        fields.forEach((key, value) -> group.put(key, of(value, rule.fields().get(key), names)));
        return group.done();
    }

    private static @Nullable Node of(Object value, @Nullable Rule rule, FileNames names) {
        if (value instanceof Map<?, ?> map && rule instanceof FieldsRule of) {
            @SuppressWarnings("unchecked")
            var fields = (Map<String, Object>) map;
            return of(fields, of, names);
        }
        if (value instanceof List<?> list && rule instanceof ListRule of) {
            return new Node.Sequence(0, members(list, of, names).stream()
                .map(each -> of(each, of.each(), names)).filter(Objects::nonNull).toList());
        }
        if (value instanceof UUID id) {
            var name = rule instanceof ReferenceRule reference ? names.of(id, reference.target()) : null;
            return name == null ? null : new Node.Scalar(0, name, false);
        }
        return new Node.Scalar(0, value.toString(), false);
    }

    private static List<?> members(List<?> list, ListRule rule, FileNames names) {
        return rule.each() instanceof ReferenceRule reference && reference.target().equals("organisation")
                ? names.inOrder(list.stream().map(UUID.class::cast).toList())
                : list;
    }
}
