package fi.solmu.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A number; a whole one in a range when it counts something. */
record NumberRule(boolean whole, int least, int most) implements Rule.OfText {

    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern ANY = Pattern.compile("-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,6})?");

    static NumberRule any() {
        return new NumberRule(false, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public void check(Node.Scalar node, Place place) {
        boolean number = node.bare() && (whole ? WHOLE : ANY).matcher(node.text()).matches();
        if (!whole && !number) {
            place.tell(node, "not-a-number", "text", node.text());
        } else if (whole && !(number && inRange(Integer.parseInt(node.text())))) {
            place.tell(node, "not-a-count", "text", node.text(), "least", least, "most", most);
        }
    }

    private boolean inRange(int number) {
        return number >= least && number <= most;
    }

    @Override
    public Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", whole ? "integer" : "number");
        if (whole) {
            schema.put("minimum", least);
            schema.put("maximum", most);
        }
        return schema;
    }

    @Override
    public boolean isBare() {
        return true;
    }
}
