package fi.solmu.exchange;

import java.util.Map;

/** True or false. */
record FlagRule() implements Rule.OfText {

    @Override
    public void check(Node.Scalar node, Place place) {
        if (!node.bare() || !node.text().equals("true") && !node.text().equals("false")) {
            place.tell(node, "not-a-flag", "text", node.text());
        }
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "boolean");
    }

    @Override
    public boolean isBare() {
        return true;
    }
}
