package fi.solmu.exchange;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;

/** One walk through a network file, entry by entry, holding no more than one of them. */
final class Sections {

    private static final String VERSION = "solmu";
    private static final Set<String> SINGLE = Set.of("network", "counts");

    private final Mistakes mistakes;
    private final Consumer<Entry> taker;
    private final Events events;
    private final Nodes nodes;
    private final List<String> seen = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private String current = "";

    Sections(InputStream in, Mistakes mistakes, Consumer<Entry> taker) {
        this.mistakes = mistakes;
        this.taker = taker;
        events = new Events(in, mistakes);
        nodes = new Nodes(events, mistakes);
    }

    /** The section being read. */
    String current() {
        return current;
    }

    int count(String section) {
        return counts.getOrDefault(section, 0);
    }

    void walk() {
        events.next();
        var start = events.next();
        if (start instanceof StreamEndEvent || !(events.next() instanceof MappingStartEvent)) {
            throw new Unreadable(1, "", "not-a-network-file");
        }
        for (var key = events.next(); !(key instanceof MappingEndEvent); key = events.next()) {
            section(key);
        }
        if (!seen.contains("network")) {
            mistakes.add(1, "network", "missing");
        }
        events.next();
        var end = events.next();
        if (!(end instanceof StreamEndEvent)) {
            throw new Unreadable(Events.lineOf(end), "", "second-document");
        }
    }

    private void section(Event key) {
        int line = Events.lineOf(key);
        var name = key instanceof ScalarEvent scalar ? scalar.getValue() : "";
        if (!(key instanceof ScalarEvent)) {
            nodes.skip(key);
        }
        current = name;
        var value = events.next();
        if (seen.isEmpty()) {
            version(name, value, line);
        } else if (!FileShape.OF_NETWORKS.sections().contains(name)) {
            mistakes.add(line, name, "unknown-section", "sections", String.join(", ", FileShape.OF_NETWORKS.sections()));
            nodes.skip(value);
        } else {
            inOrder(name, line);
            entries(name, value, line);
        }
        seen.add(name);
    }

    private void version(String name, Event value, int line) {
        if (!name.equals(VERSION)) {
            throw new Unreadable(line, VERSION, "version-missing");
        }
        if (!(value instanceof ScalarEvent said) || !said.getValue().equals(String.valueOf(FileShape.VERSION))) {
            throw new Unreadable(line, VERSION, "version-unknown", "known", FileShape.VERSION);
        }
    }

    private void inOrder(String name, int line) {
        var order = new ArrayList<>(FileShape.OF_NETWORKS.sections());
        if (seen.contains(name)) {
            mistakes.add(line, name, "section-twice");
        } else if (seen.stream().anyMatch(before -> order.indexOf(before) > order.indexOf(name))) {
            mistakes.add(line, name, "section-order", "sections", String.join(", ", order));
        }
    }

    private void entries(String name, Event value, int line) {
        if (SINGLE.contains(name)) {
            take(name, 0, nodes.read(value, line, name));
        } else if (value instanceof SequenceStartEvent) {
            for (var each = events.next(); !(each instanceof CollectionEndEvent); each = events.next()) {
                take(name, counts.merge(name, 1, Integer::sum), nodes.read(each, Events.lineOf(each), name));
            }
        } else if (!nodes.read(value, line, name).isNothing()) {
            mistakes.add(line, name, "not-a-list");
        }
    }

    private void take(String section, int position, Node node) {
        if (node instanceof Node.Fields fields) {
            taker.accept(new Entry(section, position, fields));
        } else {
            mistakes.add(node.line(), position == 0 ? section : section + "." + position, "not-a-group");
        }
    }
}
