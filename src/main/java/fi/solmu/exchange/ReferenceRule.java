package fi.solmu.exchange;

import java.util.Map;

/** The id of something in the same file: "organisation", "person", "role", "item", or one kind of item. */
record ReferenceRule(String target) implements Rule.OfText {

    @Override
    public void check(Node.Scalar node, Place place) {
        var sort = place.ids().sort(node.text());
        if (sort.isEmpty()) {
            if (place.ids().isComplete()) {
                place.tell(node, "undefined", "id", node.text());
            }
        } else if (!sort.equals(target) && !sort.startsWith(target + ":") && !sort.equals("item:")) {
            place.tell(node, "wrong-reference", "id", node.text(), "is", sort, "wanted", target);
        }
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("$ref", "#/$defs/id", "description", target);
    }
}
