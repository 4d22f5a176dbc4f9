package fi.solmu.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The values of an entry as the product reads them: keys in place of the file's own ids, days of the calendar. */
record RawFields(LocalIds ids, LocalDate today, Predicate<String> isLoaded) {

    Map<String, Object> of(Node.Fields group, FieldsRule rule) {
        var raw = new LinkedHashMap<String, Object>();
        group.values().forEach((key, node) -> {
            var value = value(node, rule.fields().get(key));
            if (value != null) {
                raw.put(key, value);
            }
        });
        return raw;
    }

    /** Places in a list stay what they are in the file, so that a fault finds its line. */
    private @Nullable Object value(Node node, @Nullable Rule rule) {
        if (node instanceof Node.Sequence list && rule instanceof ListRule of) {
            var values = new ArrayList<@Nullable Object>();
            list.values().forEach(each -> values.add(value(each, of.each())));
            return values;
        }
        if (node instanceof Node.Fields group && rule instanceof FieldsRule of) {
            return of(group, of);
        }
        return node instanceof Node.Scalar text && !text.isNothing() ? value(text.text(), rule) : null;
    }

    private @Nullable Object value(String text, @Nullable Rule rule) {
        if (rule instanceof DayRule) {
            return FileDay.of(text).map(day -> day.on(today).toString()).orElse(text);
        }
        if (rule instanceof ReferenceRule) {
            return isLoaded.test(ids.sort(text)) ? ids.key(text).toString() : null;
        }
        return text;
    }
}
