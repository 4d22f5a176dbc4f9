package fi.solmu.exchange;

import java.util.Map;

/** Any number of values that meet the same rule. */
record ListRule(Rule each) implements Rule {

    @Override
    public void check(Node node, Place place) {
        if (!(node instanceof Node.Sequence list)) {
            place.tell(node, "not-a-list");
            return;
        }
        int number = 1;
        for (var value : list.values()) {
            var at = place.at(String.valueOf(number++));
            if (value.isNothing()) {
                at.tell(value, "missing");
            } else {
                each.check(value, at);
            }
        }
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "array", "items", each.schema());
    }
}
