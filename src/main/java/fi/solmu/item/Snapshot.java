package fi.solmu.item;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The whole record of an item as history keeps it: plain JSON in the words of the shape. */
final class Snapshot {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /** A translation as history keeps it; one from before fields were translated tells no phrases. */
    record Said(String language, String title, String text, @Nullable List<Phrase> phrases) {}

    /** What was once true stays true in history, also when a role or an organisation has ended since. */
    static final Known EVERYTHING = new Known() {
        @Override
        public boolean role(UUID id) {
            return true;
        }

        @Override
        public boolean organisation(UUID id) {
            return true;
        }

        @Override
        public boolean item(UUID id, List<String> kinds) {
            return true;
        }
    };

    private Snapshot() {}

    static String of(ItemDraft draft) {
        var record = new LinkedHashMap<String, Object>();
        record.put("title", draft.title());
        record.put("text", draft.text());
        record.put("state", draft.state());
        record.put("language", draft.language());
        record.put("owner", draft.owner().toString());
        record.put("ownerRole", draft.ownerRole() == null ? null : draft.ownerRole().toString());
        record.put("visibility", draft.visibility().name());
        record.put("parties", draft.parties().stream().map(UUID::toString).toList());
        record.put("tags", draft.tags());
        record.put("reviewBy", draft.reviewBy() == null ? null : draft.reviewBy().toString());
        record.put("fields", plain(draft.fields().values()));
        return JSON.writeValueAsString(record);
    }

    static String of(Translation translation) {
        return JSON.writeValueAsString(Map.of(
                "language", translation.language(), "title", translation.title(), "text", translation.text(),
                "phrases", translation.phrases()));
    }

    static Translation translation(String json) {
        var said = JSON.readValue(json, Said.class);
        return Translation.of(said.language, said.title, said.text, said.phrases == null ? List.of() : said.phrases);
    }

    static ItemDraft draft(String json, Shape shape) {
        var record = JSON.readValue(json, MAP);
        @SuppressWarnings("unchecked")
        var fields = (Map<String, Object>) record.get("fields");
        return new ItemDraft(
                text(record, "title"),
                text(record, "text"),
                text(record, "state"),
                text(record, "language"),
                UUID.fromString(text(record, "owner")),
                record.get("ownerRole") == null ? null : UUID.fromString(text(record, "ownerRole")),
                Visibility.valueOf(text(record, "visibility")),
                ((List<?>) record.get("parties")).stream().map(id -> UUID.fromString(String.valueOf(id))).toList(),
                tags(record),
                record.get("reviewBy") == null ? null : LocalDate.parse(text(record, "reviewBy")),
                new Reading(EVERYTHING).read(shape.fields(), fields));
    }

    /** Values as JSON and YAML know them: text, number, truth, list, map. */
    static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            var plain = new LinkedHashMap<String, Object>();
            map.forEach((key, each) -> plain.put(String.valueOf(key), plain(each)));
            return plain;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Snapshot::plain).toList();
        }
        return value instanceof UUID || value instanceof LocalDate ? value.toString() : value;
    }

    /** A record from before every kind had tags tells none. */
    private static List<String> tags(Map<String, Object> record) {
        return record.get("tags") instanceof List<?> tags ? tags.stream().map(String::valueOf).toList() : List.of();
    }

    private static String text(Map<String, Object> record, String name) {
        return String.valueOf(record.get(name));
    }
}
