package fi.solmu.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Builds the values of one entry from the events of the file. */
final class Nodes {

    /** One entry has to fit in memory many times over. */
    private static final int MOST = 100_000;

    private final Events events;
    private final Mistakes mistakes;
    private int left;

    Nodes(Events events, Mistakes mistakes) {
        this.events = events;
        this.mistakes = mistakes;
    }

    Node read(Event first, int line, String key) {
        left = MOST;
        return node(first, line, key);
    }

    /** Past a value that has no place in the file. */
    void skip(Event first) {
        int depth = first instanceof CollectionStartEvent ? 1 : 0;
        while (depth > 0) {
            var event = events.next();
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
        }
    }

    private Node node(Event first, int line, String key) {
        if (left-- == 0) {
            throw new Unreadable(line, key, "too-large");
        }
        if (first instanceof ScalarEvent scalar) {
            return new Node.Scalar(line, scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN);
        }
        if (first instanceof AliasEvent) {
            return new Node.Scalar(line, "", true);
        }
        return first instanceof MappingStartEvent ? fields(line, key) : sequence(line, key);
    }

    private Node sequence(int line, String key) {
        var values = new ArrayList<Node>();
        for (var event = events.next(); !(event instanceof CollectionEndEvent); event = events.next()) {
            values.add(node(event, Events.lineOf(event), key));
        }
        return new Node.Sequence(line, values);
    }

    private Node fields(int line, String key) {
        var values = new LinkedHashMap<String, Node>();
        for (var event = events.next(); !(event instanceof CollectionEndEvent); event = events.next()) {
            int at = Events.lineOf(event);
            if (!(event instanceof ScalarEvent name)) {
                mistakes.add(at, key, "key-not-text");
                skip(event);
                skip(events.next());
                continue;
            }
            var value = node(events.next(), at, name.getValue());
            var before = values.putIfAbsent(name.getValue(), value);
            if (before != null) {
                mistakes.add(at, name.getValue(), "duplicate-key", "first", before.line());
            }
        }
        return new Node.Fields(line, values);
    }
}
