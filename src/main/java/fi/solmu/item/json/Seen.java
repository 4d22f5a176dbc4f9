package fi.solmu.item.json;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Trait;
import fi.solmu.web.Viewer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields of items as their reader may see them: of other items only those the reader sees. */
@Component
class Seen {

    private final Items items;

    Seen(Items items) {
        this.items = items;
    }

    /** The fields of many items of a kind, asked at once, in the order in which they come. */
    List<Fields> of(List<Trait> traits, List<Fields> all, Viewer viewer) {
        var pointed = new HashSet<UUID>();
        all.forEach(fields -> gather(traits, fields.values(), pointed));
        Set<UUID> seen = pointed.isEmpty() ? Set.of()
            : items.all(List.copyOf(pointed), viewer).stream().map(item -> item.id().value()).collect(Collectors.toSet());
        return all.stream().map(fields -> without(traits, fields, seen::contains)).toList();
    }

    static Fields without(List<Trait> traits, Fields fields, Predicate<UUID> seen) {
        return new Fields(without(traits, fields.values(), seen));
    }

    private static void gather(List<Trait> traits, Map<?, ?> values, Set<UUID> pointed) {
        for (var trait : traits) {
            var value = values.get(trait.name());
            switch (trait.type()) {
                case ITEM, ITEMS -> ids(value).forEach(pointed::add);
                case GROUP, ROWS -> maps(value).forEach(part -> gather(trait.parts(), part, pointed));
                default -> { }
            }
        }
    }

    private static Map<String, Object> without(List<Trait> traits, Map<String, Object> values, Predicate<UUID> seen) {
        var kept = new LinkedHashMap<String, Object>();
        for (var trait : traits) {
            var value = values.get(trait.name());
            var shown = value == null ? null : shown(trait, value, seen);
            if (shown != null) {
                kept.put(trait.name(), shown);
            }
        }
        return kept;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object shown(Trait trait, Object value, Predicate<UUID> seen) {
        return switch (trait.type()) {
            case ITEM -> seen.test((UUID) value) ? value : null;
            case ITEMS -> ids(value).filter(seen).toList();
            case GROUP -> without(trait.parts(), (Map<String, Object>) value, seen);
            case ROWS -> maps(value).map(part -> without(trait.parts(), (Map<String, Object>) part, seen)).toList();
            default -> value;
        };
    }

    private static Stream<UUID> ids(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().map(UUID.class::cast) : Stream.ofNullable((UUID) value);
    }

    private static Stream<Map<?, ?>> maps(@Nullable Object value) {
        return (value instanceof List<?> list ? list.stream() : Stream.ofNullable(value))
            .map(part -> (Map<?, ?>) Objects.requireNonNull(part));
    }
}
