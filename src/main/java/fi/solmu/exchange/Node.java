package fi.solmu.exchange;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One value of a network file with the line it stands on (that of its key, where it has one). */
sealed interface Node {

    int line();

    /** An empty value says the same as none. */
    boolean isNothing();

    /** Text as it stands; {@code bare} when it was written without quotes, and so may be a number, a day or nothing. */
    record Scalar(int line, String text, boolean bare) implements Node {

        private static final Pattern NOTHING = Pattern.compile("~|null|Null|NULL");

        @Override
        public boolean isNothing() {
            return text.isEmpty() || bare && NOTHING.matcher(text).matches();
        }
    }

    /** Values one after another. */
    record Sequence(int line, List<Node> values) implements Node {

        @Override
        public boolean isNothing() {
            return values.isEmpty();
        }
    }

    /** Values by key, in the order of the file. */
    record Fields(int line, Map<String, Node> values) implements Node {

        @Override
        public boolean isNothing() {
            return values.values().stream().allMatch(Node::isNothing);
        }

        /** The text of that key; empty when it has none. */
        String text(String key) {
            return values.get(key) instanceof Scalar scalar && !scalar.isNothing() ? scalar.text() : "";
        }
    }
}
