package fi.solmu.walk;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import fi.solmu.Program.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the open interface, as a program reads it. */
final class Described {

    private static final String PLACE = "https://solmu.example/openapi.json";
    private static final String SPECIFICATION = "https://spec.openapis.org/";

    final JsonNode document;
    private final SchemaRegistry schemas;
    private final Map<String, Schema> read = new ConcurrentHashMap<>();

    Described(String text) {
        document = JsonMapper.shared().readTree(text);
        schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, registry -> registry
            .schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build())
            .schemaIdResolvers(places -> places.mapPrefix(SPECIFICATION, "classpath:spec.openapis.org/"))
            .schemas(Map.of(PLACE, text)));
    }

    /** One thing that can be done at one address. */
    record Operation(String method, String path, JsonNode told, List<JsonNode> parameters) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
            .filter(each -> !each.getKey().equals("parameters"))
            .forEach(each -> operations.add(new Operation(each.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), each.getValue(),
                parameters(path.getValue(), each.getValue())))));
        return operations;
    }

    private List<JsonNode> parameters(JsonNode path, JsonNode operation) {
        var parameters = new LinkedHashMap<String, JsonNode>();
        path.path("parameters").forEach(each -> parameters.put(at(each).path("name").asString(), at(each)));
        operation.path("parameters").forEach(each -> parameters.put(at(each).path("name").asString(), at(each)));
        return List.copyOf(parameters.values());
    }

    /** What is referred to, or the node itself. */
    JsonNode at(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }

    /** What is wrong with the description itself, by the schema of such descriptions. */
    List<String> faults() {
        return schemas.getSchema(SchemaLocation.of(SPECIFICATION + "oas/3.1/schema-base/2022-10-07")).validate(document).stream()
            .map(Object::toString).toList();
    }

    /** What an answer tells otherwise than it was described. */
    List<String> faults(Operation operation, Answer answer) {
        var answers = operation.told().path("responses");
        var described = answers.path(answers.has(String.valueOf(answer.status())) || answer.status() < 400 ? String.valueOf(answer.status()) : "default");
        if (described.isMissingNode()) {
            return List.of("answers " + answer.status() + ", which is not described");
        }
        var content = at(described).path("content");
        var type = answer.type().replaceFirst(";.*", "");
        if (content.isMissingNode()) {
            return answer.text().isEmpty() ? List.of() : List.of("answers " + answer.text());
        }
        var schema = content.path(type).path("schema").path("$ref").asString();
        return !content.has(type) ? List.of("answers as " + type) : schema.isEmpty() ? List.of()
            : read.computeIfAbsent(schema, at -> schemas.getSchema(SchemaLocation.of(PLACE + at))).validate(answer.json()).stream()
                .map(Object::toString).toList();
    }
}
