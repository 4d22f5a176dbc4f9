package fi.solmu.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs between two records of one item, field by field, as a reader would say it. */
final class Differences {

    private final Function<UUID, String> names;
    private final List<Chapter.Difference> found = new ArrayList<>();

    private Differences(Function<UUID, String> names) {
        this.names = names;
    }

    /** Ids are told by the names of what they point at. */
    static List<Chapter.Difference> between(ItemDraft before, ItemDraft after, Shape shape, Function<UUID, String> names) {
        var differences = new Differences(names);
        differences.compare(before, after, shape);
        return differences.found;
    }

    private void compare(ItemDraft before, ItemDraft after, Shape shape) {
        add("item.title", before.title(), after.title());
        add("item.text", before.text(), after.text());
        add("item.state", before.state(), after.state());
        add("item.owner", before.owner(), after.owner());
        add("item.owner-role", before.ownerRole(), after.ownerRole());
        add("item.visibility", before.visibility(), after.visibility());
        add("item.review-by", before.reviewBy(), after.reviewBy());
        for (var field : shape.fields()) {
            add(shape.label(field), before.fields().values().get(field.name()), after.fields().values().get(field.name()));
        }
    }

    private void add(String label, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            found.add(new Chapter.Difference(label, said(before), said(after)));
        }
    }

    private String said(@Nullable Object value) {
        return value == null ? "" : value instanceof UUID id ? names.apply(id) : value instanceof List<?> list
                ? String.join("\n", list.stream().map(this::said).toList())
                : value instanceof java.util.Map<?, ?> map
                        ? String.join(", ", map.values().stream().map(this::said).toList())
                        : value.toString();
    }
}
