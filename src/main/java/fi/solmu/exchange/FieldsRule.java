package fi.solmu.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values by key: which keys there are, in their order, and which of them must be there. */
record FieldsRule(Map<String, Rule> fields, Set<String> required) implements Rule {

    @Override
    public void check(Node node, Place place) {
        if (!(node instanceof Node.Fields group)) {
            place.tell(node, "not-a-group");
            return;
        }
        group.values().forEach((key, value) -> checkField(key, value, place.at(key)));
        for (var key : required) {
            var value = group.values().get(key);
            if (value == null || value.isNothing()) {
                place.at(key).tell(value == null ? group : value, "missing");
            }
        }
    }

    private void checkField(String key, Node value, Place place) {
        var rule = fields.get(key);
        if (rule == null) {
            place.tell(value, "unknown-key", "key", key, "keys", String.join(", ", fields.keySet()));
        } else if (!(value instanceof Node.Scalar && value.isNothing())) {
            rule.check(value, place);
        }
    }

    @Override
    public Map<String, Object> schema() {
        var properties = new LinkedHashMap<String, Object>();
        fields.forEach((key, rule) -> properties.put(key, rule.schema()));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.copyOf(required));
        schema.put("additionalProperties", false);
        return schema;
    }
}
