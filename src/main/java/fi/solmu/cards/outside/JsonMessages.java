package fi.solmu.cards.outside;

import fi.solmu.web.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same notations written in JSON: by the names of their elements, or of the fields of a feed. */
final class JsonMessages {

    private static final int DEEPEST = 40, MOST = 150_000;
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST * 2).maxTokenCount(MOST * 8L).build()).build());

    private JsonMessages() {}

    static Heard read(byte[] message, Instant now) {
        var root = tree(message);
        if (root.path("entity").isArray() && root.path("header").isObject()) {
            return GtfsMessages.heard(GtfsJson.feed(root), now);
        }
        var siri = root.has(SiriMessages.ROOT) ? root.path(SiriMessages.ROOT) : root.has("ServiceDelivery") ? root : null;
        if (siri != null && siri.isObject()) {
            return SiriMessages.read(part(SiriMessages.ROOT, siri), now);
        }
        var alert = root.path(CapMessages.ROOT).isObject() ? root.path(CapMessages.ROOT) : root;
        if (alert.has("identifier") && alert.has("msgType")) {
            return CapMessages.read(part(CapMessages.ROOT, alert), now);
        }
        throw new Refused("cards.alert-unknown-format");
    }

    private static JsonNode tree(byte[] message) {
        try {
            var root = JSON.readTree(message);
            if (root == null || !root.isObject()) {
                throw new Refused("cards.alert-unknown-format");
            }
            return root;
        } catch (JacksonException broken) {
            throw new Refused("cards.alert-broken-json");
        }
    }

    private static XmlPart part(String name, JsonNode node) {
        return part(name, node, "", 0, new int[1]);
    }

    /** Words with their language are an object of both; what is there many times is a list. */
    private static XmlPart part(String name, JsonNode node, String outer, int depth, int[] count) {
        if (depth > DEEPEST || ++count[0] > MOST) {
            throw new Refused("cards.alert-too-many-parts");
        }
        if (!node.isObject()) {
            return new XmlPart(name, outer, node.isValueNode() ? node.asString("").strip() : "", List.of());
        }
        var language = Stream.of("lang", "xml:lang", "@lang", "@xml:lang").map(each -> node.path(each).asString("")).filter(each -> !each.isEmpty())
            .findFirst().orElse(outer);
        var parts = new ArrayList<XmlPart>();
        for (var field : node.properties()) {
            for (var each : field.getValue().isArray() ? field.getValue() : List.of(field.getValue())) {
                parts.add(part(field.getKey(), each, language, depth + 1, count));
            }
        }
        var text = Stream.of("value", "#text", "_").map(each -> node.path(each)).filter(JsonNode::isValueNode).map(each -> each.asString("").strip())
            .findFirst().orElse("");
        return new XmlPart(name, language, text, List.copyOf(parts));
    }
}
