package fi.solmu.item.json;

import static fi.solmu.web.Json.object;

import fi.solmu.item.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** JSON schemas (2020-12) of what shapes and answers are made of. */
final class Schemas {

    private static final int MOST_IN_LIST = 200;

    private Schemas() {}

    /** An object of these fields and no others; what only deeds change is told for reading. */
    static Map<String, Object> of(List<Trait> fields, Function<Trait, String> label, Function<Trait, Boolean> isRead) {
        var properties = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var schema = of(field, label);
            schema.put("title", label.apply(field));
            if (isRead.apply(field)) {
                schema.put("readOnly", true);
            }
            properties.put(field.name(), schema);
        }
        return closed(properties);
    }

    private static Map<String, Object> of(Trait field, Function<Trait, String> label) {
        return switch (field.type()) {
            case LINE, TEXT -> text(field);
            case NUMBER -> object("type", "integer", "minimum", field.least(), "maximum", field.most());
            case AMOUNT -> object("type", "number");
            case DATE -> day();
            case FLAG -> object("type", "boolean");
            case CHOICE -> object("type", "string", "enum", field.choices());
            case ROLE -> uuid("A role of the network.");
            case ORGANISATION -> uuid("An organisation of the network.");
            case ITEM -> uuid(pointed(field));
            case CHOICES -> list(object("type", "string", "enum", field.choices()));
            case NUMBERS -> list(object("type", "integer", "minimum", field.least(), "maximum", field.most()));
            case WORDS, LINES -> list(text(field));
            case DATES -> list(day());
            case ORGANISATIONS -> list(uuid("An organisation of the network."));
            case ITEMS -> list(uuid(pointed(field)));
            case GROUP -> of(field.parts(), part -> part.name(), part -> false);
            case ROWS -> object("type", "array", "maxItems", field.most(),
                "items", needing(of(field.parts(), part -> part.name(), part -> false), field.parts()));
        };
    }

    private static String pointed(Trait field) {
        return field.choices().isEmpty() ? "An item of the network." : "An item of the kind " + String.join(" or ", field.choices()) + ".";
    }

    /** The same, where those that must be there are named. */
    static Map<String, Object> needing(Map<String, Object> schema, List<Trait> fields) {
        var needed = fields.stream().filter(Trait::required).map(Trait::name).toList();
        if (!needed.isEmpty()) {
            schema.put("required", needed);
        }
        return schema;
    }

    static Map<String, Object> closed(Map<String, Object> properties) {
        return object("type", "object", "properties", properties, "additionalProperties", false);
    }

    /** Everything named is there, and nothing else. */
    static Map<String, Object> whole(Map<String, Object> properties) {
        var schema = closed(properties);
        schema.put("required", List.copyOf(properties.keySet()));
        return schema;
    }

    static Map<String, Object> text() {
        return object("type", "string");
    }

    static Map<String, Object> number() {
        return object("type", "integer", "minimum", 0);
    }

    static Map<String, Object> flag() {
        return object("type", "boolean");
    }

    static Map<String, Object> day() {
        return object("type", "string", "format", "date");
    }

    static Map<String, Object> moment() {
        return object("type", "string", "format", "date-time");
    }

    static Map<String, Object> uuid(String description) {
        return object("type", "string", "format", "uuid", "description", description);
    }

    static Map<String, Object> each(Object items) {
        return object("type", "array", "items", items);
    }

    static Map<String, Object> orNull(Map<String, Object> schema) {
        return object("anyOf", List.of(schema, object("type", "null")));
    }

    static Map<String, Object> ref(String schema) {
        return object("$ref", "#/components/schemas/" + schema);
    }

    static Map<String, Object> words(List<String> words, @Nullable String description) {
        var schema = object("type", "string", "enum", words);
        if (description != null) {
            schema.put("description", description);
        }
        return schema;
    }

    private static Map<String, Object> text(Trait field) {
        return object("type", "string", "maxLength", field.most());
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return object("type", "array", "maxItems", MOST_IN_LIST, "items", items);
    }
}
