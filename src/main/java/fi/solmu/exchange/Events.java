package fi.solmu.exchange;

import java.io.InputStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** The plain YAML of a network file, piece by piece: no aliases, anchors or tags, and not too deep. */
final class Events {

    private static final int DEEPEST = 16;

    private final StrictText text;
    private final Mistakes mistakes;
    private final ParserImpl parser;
    private int depth;
    private int line = 1;

    Events(InputStream in, Mistakes mistakes) {
        this.mistakes = mistakes;
        text = new StrictText(in, mistakes);
        var limits = new LoaderOptions();
        limits.setCodePointLimit(Integer.MAX_VALUE);
        parser = new ParserImpl(new StreamReader(text), limits);
    }

    Event next() {
        var event = read();
        text.valueRead();
        line = lineOf(event);
        if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
            throw new Unreadable(line, "", "too-deep", "most", DEEPEST);
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        } else if (event instanceof AliasEvent) {
            mistakes.add(line, "", "alias");
        }
        plain(event);
        return event;
    }

    static int lineOf(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    private void plain(Event event) {
        if (event instanceof NodeEvent node && !(event instanceof AliasEvent) && node.getAnchor() != null) {
            mistakes.add(line, "", "anchor");
        }
        var tag = event instanceof ScalarEvent scalar ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : null;
        if (tag != null) {
            mistakes.add(line, "", "tag");
        }
    }

    private Event read() {
        try {
            return parser.getEvent();
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            throw new Unreadable(mark == null ? line : mark.getLine() + 1, "", code(e.getProblem()), "problem", e.getProblem());
        } catch (YAMLException e) {
            throw new Unreadable(line, "", "syntax", "problem", e.getMessage());
        }
    }

    private static String code(String problem) {
        return problem.contains("TAB") ? "tab"
                : problem.contains("stream end") || problem.contains("end of stream") ? "cut-short" : "syntax";
    }
}
