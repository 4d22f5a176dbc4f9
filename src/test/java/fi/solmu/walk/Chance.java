package fi.solmu.walk;

import fi.solmu.item.Kind;
import fi.solmu.walk.Described.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that a description asks for, rightly and in every way wrongly; the same seed makes the same requests. */
final class Chance {

    private static final List<String> ODD = List.of(
            "", " ", "\u0000", "\ud800", "\uffff", "e\u0301", "\u202e\u200f\u00ad", "🙂👩‍👩‍👧", "%00", "'; drop table item; --", "${7*7}", "<b>x</b>", "null", "true",
            "-1", "1e308", "2026-13-45", "0000-00-00", "131052-308T", "../../etc", "\r\n\t", "İıß");
    private static final List<String> BROKEN = List.of(
            "", "{", "[]", "null", "{\"title\": NaN}", "{\"title\": \"x\",}", "{\"a\": 1, \"a\": 2}", "\ufeff{}", "{\"title\": \"\\ud800\"}", "{}{}",
            "[".repeat(3_000), "{\"x\":".repeat(60) + "1" + "}".repeat(60), "{\"revision\": 1e999999999}", "{\"revision\": " + "9".repeat(500) + "}");
    private static final Pattern OF_KIND = Pattern.compile("kind ([a-z_]+)");

    private final Random random;
    private final Planted planted;
    private final Described described;

    Chance(long seed, Planted planted, Described described) {
        random = new Random(seed);
        this.planted = planted;
        this.described = described;
    }

    /** What is sent: the method, the address, the body and the headers. */
    record Request(Operation operation, String path, @Nullable String body, List<String> headers) {}

    Request next(List<Operation> operations) {
        var operation = any(operations);
        var path = operation.path();
        var query = new ArrayList<String>();
        var headers = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            var name = parameter.path("name").asString();
            switch (parameter.path("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(inPath(name, operation)));
                case "query" -> {
                    if (often(50)) {
                        query.add(name + "=" + encoded(text(often(70) ? value(parameter.path("schema"), 0) : odd())));
                    }
                }
                default -> headers.addAll(often(30) ? List.of(name, any(List.of("a", "b", "x".repeat(300), " "))) : List.of());
            }
        }
        var sent = operation.told().path("requestBody").path("content").path("application/json").path("schema");
        return new Request(operation, path + (query.isEmpty() ? "" : "?" + String.join("&", query)), sent.isMissingNode() ? null : body(sent), headers);
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String body(JsonNode schema) {
        return often(5) ? any(BROKEN) : JsonMapper.shared().writeValueAsString(often(60) ? value(schema, 0) : spoiled(value(schema, 12)));
    }

    private String inPath(String name, Operation operation) {
        if (often(12)) {
            return any(List.of("x", "..", "🙂", "a".repeat(3_000), "1-1-1-1-1", "0", "%", "naapuri", "asema", UUID.randomUUID().toString()));
        }
        return switch (name) {
            case "network" -> planted.word;
            case "code" -> "PL-" + random.nextInt(30);
            case "id" -> often(15) ? any(List.of(any(planted.hidden.get(any(List.copyOf(planted.hidden.keySet())))).toString(), planted.role.toString()))
                : any(planted.open.get(kind(operation))).toString();
            default -> UUID.randomUUID().toString();
        };
    }

    private Kind kind(Operation operation) {
        var place = operation.path().replaceFirst("^/\\{network}/", "").replaceFirst("/\\{.*", "");
        return planted.open.keySet().stream().filter(kind -> kind.place().equals(place)).findFirst().orElseGet(() -> any(List.copyOf(planted.open.keySet())));
    }

    /** What the schema asks for; of a hundred so many values are of another make. */
    private Object value(JsonNode asked, int wrong) {
        var schema = described.at(asked);
        if (random.nextInt(100) < wrong) {
            return odd();
        }
        if (schema.has("allOf")) {
            return value(schema.path("allOf").get(0), wrong);
        }
        if (schema.has("anyOf")) {
            return value(schema.path("anyOf").get(often(80) ? 0 : 1), wrong);
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size())).asString();
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> object(schema, wrong);
            case "array" -> several(() -> value(schema.path("items"), wrong), often(3) ? 250 : random.nextInt(4));
            case "integer" -> schema.path("minimum").asInt(0) + random.nextInt(Math.max(1, Math.min(9, schema.path("maximum").asInt(9))));
            case "number" -> random.nextInt(1_000) / 8.0;
            case "boolean" -> random.nextBoolean();
            case "null", "" -> "x";
            default -> string(schema);
        };
    }

    private Map<String, Object> object(JsonNode schema, int wrong) {
        var object = new LinkedHashMap<String, Object>();
        var needed = new ArrayList<String>();
        schema.path("required").forEach(name -> needed.add(name.asString()));
        schema.path("properties").properties().forEach(each -> {
            boolean isRead = described.at(each.getValue()).path("readOnly").asBoolean();
            if (needed.contains(each.getKey()) || often(isRead ? 5 : 60)) {
                object.put(each.getKey(), value(each.getValue(), wrong));
            }
        });
        return object;
    }

    private String string(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> pointed(schema.path("description").asString(""));
            case "date" -> any(List.of("2026-03-31", "2027-12-24", "1950-01-01", "2100-06-15"));
            default -> any(List.of("Linja-auto ei tule", "Bussen kommer inte", "x", "09:00-12:00", "FREQ=MONTHLY;BYMONTHDAY=15", "P1D", "40"));
        };
    }

    private String pointed(String description) {
        var kinds = OF_KIND.matcher(description).results().map(found -> Kind.of(found.group(1)).orElseThrow()).filter(planted.open::containsKey).toList();
        return (description.contains("role") ? planted.role : description.contains("rganisation") ? any(List.of(planted.organisation, planted.otherOrganisation))
            : any(planted.open.get(kinds.isEmpty() ? any(List.copyOf(planted.open.keySet())) : kinds.get(0))).value()).toString();
    }

    /** Something is missing, too much, or of a name nobody knows. */
    private Object spoiled(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return odd();
        }
        var spoiled = new LinkedHashMap<String, Object>();
        map.forEach((name, each) -> {
            if (!often(12)) {
                spoiled.put(String.valueOf(name), often(8) ? odd() : often(15) ? spoiled(each) : each);
            }
        });
        if (often(15)) {
            spoiled.put(any(ODD) + "y", odd());
        }
        return spoiled;
    }

    private Object odd() {
        return switch (random.nextInt(12)) {
            case 0 -> random.nextLong();
            case 1 -> new java.math.BigDecimal("1e400");
            case 2 -> random.nextBoolean();
            case 3 -> several(this::odd, random.nextInt(3));
            case 4 -> Map.of(any(ODD) + "z", "x");
            case 5 -> "pitkä ".repeat(3_000);
            case 6 -> UUID.randomUUID().toString();
            case 7 -> any(any(List.copyOf(planted.hidden.values()))).toString();
            default -> any(ODD);
        };
    }

    private static List<Object> several(Supplier<Object> one, int many) {
        var all = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            all.add(one.get());
        }
        return all;
    }

    boolean often(int ofHundred) {
        return random.nextInt(100) < ofHundred;
    }

    /** What is longer the web server does not read at all, and so nobody knows who asked. */
    private static String text(Object value) {
        var text = value instanceof String || value instanceof Number || value instanceof Boolean ? String.valueOf(value) : "x";
        return text.substring(0, Math.min(text.length(), 500));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
