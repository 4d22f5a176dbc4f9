package fi.solmu.exchange;

import java.util.List;
import java.util.Map;

/** One of a few words that Solmu knows. */
record WordRule(List<String> words, String unknown) implements Rule.OfText {

    WordRule(List<String> words) {
        this(words, "unknown-word");
    }

    @Override
    public void check(Node.Scalar node, Place place) {
        if (!words.contains(node.text())) {
            place.tell(node, unknown, "text", node.text(), "words", String.join(", ", words));
        }
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("enum", words);
    }

    @Override
    public boolean isBare() {
        return true;
    }
}
