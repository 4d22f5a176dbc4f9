package fi.solmu.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between two records of one item, field by field, as a reader would say it. */
final class Differences {

    private Differences() {}

    static List<Chapter.Difference> between(ItemDraft before, ItemDraft after, Shape shape) {
        var found = new ArrayList<Chapter.Difference>();
        add(found, "item.title", before.title(), after.title());
        add(found, "item.text", before.text(), after.text());
        add(found, "item.state", before.state(), after.state());
        add(found, "item.owner", before.owner(), after.owner());
        add(found, "item.owner-role", before.ownerRole(), after.ownerRole());
        add(found, "item.visibility", before.visibility(), after.visibility());
        add(found, "item.review-by", before.reviewBy(), after.reviewBy());
        for (var field : shape.fields()) {
            add(found, shape.label(field), before.fields().values().get(field.name()), after.fields().values().get(field.name()));
        }
        return found;
    }

    private static void add(List<Chapter.Difference> found, String label, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            found.add(new Chapter.Difference(label, said(before), said(after)));
        }
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value instanceof List<?> list
                ? String.join("\n", list.stream().map(Differences::said).toList())
                : value instanceof java.util.Map<?, ?> map
                        ? String.join(", ", map.values().stream().map(Differences::said).toList())
                        : value.toString();
    }
}
