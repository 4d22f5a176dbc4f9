package fi.solmu.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema of the network file, for editors and for other programs. */
final class FileSchema {

    private static final Set<String> SINGLE = Set.of("network", "counts");

    private FileSchema() {}

    static String json() {
        var mapper = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        return mapper.writeValueAsString(schema());
    }

    private static Map<String, Object> schema() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("solmu", Map.of("const", FileShape.VERSION));
        FileShape.OF_NETWORKS.sections().forEach(name -> properties.put(name, section(name)));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Solmu network file");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of("solmu", "network"));
        schema.put("additionalProperties", false);
        schema.put("$defs", Map.of("id", Notation.ID.schema()));
        return schema;
    }

    private static Map<String, Object> section(String name) {
        var entry = switch (name) {
            case FileShape.ITEMS -> anyOf(FileShape.OF_NETWORKS.kinds());
            case FileShape.HISTORY -> anyOf(FileShape.OF_NETWORKS.histories());
            default -> FileShape.OF_NETWORKS.of(name, "").schema();
        };
        return SINGLE.contains(name) ? entry : Map.of("type", "array", "items", entry);
    }

    private static Map<String, Object> anyOf(Map<String, FieldsRule> byKind) {
        return Map.of("oneOf", byKind.values().stream().map(FieldsRule::schema).toList());
    }
}
