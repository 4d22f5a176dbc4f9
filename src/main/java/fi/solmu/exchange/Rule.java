package fi.solmu.exchange;

import java.util.Map;

/** What may stand at one place of the network file. */
interface Rule {

    void check(Node node, Place place);

    /** The same, said in JSON Schema. */
    Map<String, Object> schema();

    /** Numbers, days and words are written without quotes whatever they look like. */
    default boolean isBare() {
        return false;
    }

    /** A rule about one piece of text. */
    interface OfText extends Rule {

        void check(Node.Scalar text, Place place);

        @Override
        default void check(Node node, Place place) {
            if (node instanceof Node.Scalar text) {
                check(text, place);
            } else {
                place.tell(node, "not-a-value");
            }
        }
    }
}
