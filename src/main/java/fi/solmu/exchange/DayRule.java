package fi.solmu.exchange;

import java.util.Map;

/** A day, told absolutely or from the day of loading. */
record DayRule() implements Rule.OfText {

    @Override
    public void check(Node.Scalar node, Place place) {
        if (FileDay.of(node.text()).isEmpty()) {
            place.tell(node, "not-a-day", "text", node.text());
        }
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "pattern", FileDay.EXPRESSION);
    }

    @Override
    public boolean isBare() {
        return true;
    }
}
