package fi.solmu.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description of the network file: its sections, its kinds of items, and the keys of each. */
final class FileShape implements EntryCheck {

    static final int VERSION = 1;
    static final String ITEMS = "items";
    static final String HISTORY = "history";
    static final String FILES = "files";
    private static final String RECORD = "record";
    /** What every item's record in history tells, besides the fields of its kind. */
    private static final List<String> RECORDED =
            List.of("title", "text", "state", "owner", "organisation", "visibility", "seen_by", "language", "tags", "review_by");
    /** What a kind tells besides of an item's past is no part of its records. */
    private static final Set<String> PAST = Set.of("versions", "relations", "help", "questions", "times", "log", "sendings");
    static final FileShape OF_NETWORKS = new FileShape();

    private final Map<String, FieldsRule> sections = new LinkedHashMap<>();
    private final Map<String, FieldsRule> kinds = new LinkedHashMap<>();
    private final Map<String, FieldsRule> histories = new LinkedHashMap<>();

    private FileShape() {
        var written = written();
        part(written, "sections").forEach((name, keys) -> sections.put(name.toString(), Notation.fields((Map<?, ?>) keys)));
        part(written, "kinds").forEach((name, keys) -> add(name.toString(), Notation.fields((Map<?, ?>) keys)));
        var names = List.copyOf(kinds.keySet());
        sections.get(ITEMS).fields().put("kind", new WordRule(names, "unknown-kind"));
        sections.get(HISTORY).fields().put("kind", new WordRule(names, "unknown-kind"));
    }

    Set<String> sections() {
        return sections.keySet();
    }

    Map<String, FieldsRule> kinds() {
        return kinds;
    }

    Map<String, FieldsRule> histories() {
        return histories;
    }

    FieldsRule of(Entry entry) {
        return of(entry.section(), entry.fields().text("kind"));
    }

    FieldsRule of(String section, String kind) {
        var byKind = section.equals(ITEMS) ? kinds : section.equals(HISTORY) ? histories : Map.<String, FieldsRule>of();
        return byKind.getOrDefault(kind, sections.get(section));
    }

    @Override
    public void check(Entry entry, Ids ids, Mistakes mistakes) {
        var place = new Place(entry.name(), ids, mistakes);
        if (of(entry).fields().containsKey("kind") && !kinds.containsKey(entry.fields().text("kind"))) {
            checkKindless(entry, place);
        } else {
            of(entry).check(entry.fields(), place);
        }
    }

    /** Without its kind only what is common to all items can be told right from wrong. */
    private void checkKindless(Entry entry, Place place) {
        var common = sections.get(entry.section());
        var known = new LinkedHashMap<>(entry.fields().values());
        known.keySet().retainAll(common.fields().keySet());
        known.remove(RECORD);
        common.check(new Node.Fields(entry.line(), known), place);
    }

    private void add(String kind, FieldsRule own) {
        var common = sections.get(ITEMS);
        var fields = new LinkedHashMap<>(common.fields());
        if (!own.fields().containsKey("state")) {
            fields.remove("state");
        }
        fields.putAll(own.fields());
        fields.put("kind", new WordRule(List.of(kind), "unknown-kind"));
        var required = new LinkedHashSet<>(common.required());
        required.addAll(own.required());
        kinds.put(kind, new FieldsRule(fields, required));
        histories.put(kind, history(kind, fields, own));
    }

    /** What once was true may lack what is asked for now. */
    private FieldsRule history(String kind, Map<String, Rule> fields, FieldsRule own) {
        var recorded = new LinkedHashMap<>(fields);
        recorded.keySet().removeIf(key -> !RECORDED.contains(key) && !own.fields().containsKey(key) || PAST.contains(key));
        var common = sections.get(HISTORY);
        var chapter = new LinkedHashMap<>(common.fields());
        chapter.put("kind", new WordRule(List.of(kind), "unknown-kind"));
        chapter.put(RECORD, new FieldsRule(recorded, Set.of("title")));
        return new FieldsRule(chapter, common.required());
    }

    private static Map<?, ?> part(Map<?, ?> written, String name) {
        var part = (Map<?, ?>) written.get(name);
        return part == null ? Map.of() : part;
    }

    private static Map<?, ?> written() {
        try (var in = FileShape.class.getResourceAsStream("network-file.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
