package fi.solmu.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes a network file so that the same network always gives the same bytes: one order of keys, one way to quote. */
final class NetworkWriter {

    private static final int WIDTH = 140;
    private static final String NESTED = "  ";

    private final Appendable out;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private String section = "";

    private NetworkWriter(Appendable out, String start) {
        this.out = out;
        write(start);
    }

    NetworkWriter(Appendable out) {
        this(out, "solmu: " + FileShape.VERSION + "\n");
    }

    /** Writes the sections that come after what another has begun. */
    static NetworkWriter after(Appendable out) {
        return new NetworkWriter(out, "");
    }

    /** How many entries each section has got. */
    Entry counts() {
        var said = new EntryFields();
        counts.forEach(said::put);
        return said.entry("counts", 0);
    }

    void add(Entry entry) {
        var rule = FileShape.OF_NETWORKS.of(entry);
        var values = ordered(entry.fields(), rule);
        if (!entry.section().equals(section)) {
            section = entry.section();
            write("\n" + section + ":\n");
        }
        counts.merge(section, 1, Integer::sum);
        if (entry.position() == 0) {
            values.forEach((key, node) -> field(key, node, rule.fields().get(key), NESTED));
        } else {
            element(new Node.Fields(0, values), rule, NESTED, section.equals(FileShape.ITEMS));
        }
    }

    private void field(String key, Node node, Rule rule, String indent) {
        var start = indent + key + ":";
        var flow = inFlow(node, rule, !(node instanceof Node.Scalar));
        if (node instanceof Node.Scalar text && ScalarStyle.isBlock(text.text()) && !isBare(rule)) {
            block(start, text.text(), indentedOf(indent));
        } else if (node instanceof Node.Scalar || start.length() + 1 + flow.length() <= WIDTH) {
            write(start + " " + flow + "\n");
        } else {
            write(start + "\n");
            nested(node, rule, indentedOf(indent));
        }
    }

    private void nested(Node node, Rule rule, String indent) {
        if (node instanceof Node.Sequence list) {
            list.values().forEach(value -> element(value, each(rule), indent, false));
        } else if (node instanceof Node.Fields group) {
            ordered(group, rule).forEach((key, value) -> field(key, value, of(rule, key), indent));
        }
    }

    private void element(Node node, Rule rule, String indent, boolean open) {
        var flow = inFlow(node, rule, !(node instanceof Node.Scalar));
        var dash = indent + "- ";
        if (!open && !(node instanceof Node.Fields && dash.length() + flow.length() > WIDTH)) {
            write(dash + flow + "\n");
            return;
        }
        var start = dash;
        for (var field : ordered((Node.Fields) node, rule).entrySet()) {
            field(field.getKey(), field.getValue(), of(rule, field.getKey()), start);
            start = indent + NESTED;
        }
    }

    private void block(String start, String text, String indent) {
        write(start + (text.endsWith("\n") ? " |\n" : " |-\n"));
        text.lines().forEach(line -> write(line.isEmpty() ? "\n" : indent + line + "\n"));
    }

    private String inFlow(Node node, Rule rule, boolean inFlow) {
        var flow = new StringBuilder();
        if (node instanceof Node.Scalar text) {
            return ScalarStyle.line(text.text(), isBare(rule), inFlow);
        } else if (node instanceof Node.Sequence list) {
            list.values().forEach(value -> join(flow).append(inFlow(value, each(rule), true)));
            return "[" + flow + "]";
        }
        ordered((Node.Fields) node, rule).forEach(
                (key, value) -> join(flow).append(key).append(": ").append(inFlow(value, of(rule, key), true)));
        return "{" + flow + "}";
    }

    private static StringBuilder join(StringBuilder flow) {
        return flow.isEmpty() ? flow : flow.append(", ");
    }

    private static String indentedOf(String indent) {
        return indent.replace('-', ' ') + NESTED;
    }

    /** Keys in the order of the description, and without those that hold nothing. */
    private static Map<String, Node> ordered(Node.Fields fields, Rule rule) {
        var left = new TreeMap<>(fields.values());
        left.values().removeIf(Node::isNothing);
        var ordered = new LinkedHashMap<String, Node>();
        if (rule instanceof FieldsRule known) {
            known.fields().keySet().stream().filter(left::containsKey).forEach(key -> ordered.put(key, left.remove(key)));
        }
        ordered.putAll(left);
        return ordered;
    }

    private static boolean isBare(Rule rule) {
        return rule != null && rule.isBare();
    }

    private static Rule each(Rule rule) {
        return rule instanceof ListRule list ? list.each() : rule;
    }

    private static Rule of(Rule rule, String key) {
        return rule instanceof FieldsRule fields ? fields.fields().get(key) : null;
    }

    private void write(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
