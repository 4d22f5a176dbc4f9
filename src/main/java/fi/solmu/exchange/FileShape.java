package fi.solmu.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
    static final FileShape OF_NETWORKS = new FileShape();

    private final Map<String, FieldsRule> sections = new LinkedHashMap<>();
    private final Map<String, FieldsRule> kinds = new LinkedHashMap<>();
    private final Set<String> waiting;

    private FileShape() {
        var written = written();
        part(written, "sections").forEach((name, keys) -> sections.put(name.toString(), Notation.fields((Map<?, ?>) keys)));
        var now = part(written, "kinds");
        var later = part(written, "waiting");
        var names = new ArrayList<String>();
        now.keySet().forEach(name -> names.add(name.toString()));
        later.keySet().forEach(name -> names.add(name.toString()));
        now.forEach((name, keys) -> kinds.put(name.toString(), kind(Notation.fields((Map<?, ?>) keys))));
        later.forEach((name, keys) -> kinds.put(name.toString(), kind(Notation.fields((Map<?, ?>) keys))));
        sections.get(ITEMS).fields().put("kind", new WordRule(names, "unknown-kind"));
        kinds.forEach((name, rule) -> rule.fields().put("kind", new WordRule(List.of(name), "unknown-kind")));
        waiting = Set.copyOf(names.subList(now.size(), names.size()));
    }

    Set<String> sections() {
        return sections.keySet();
    }

    Map<String, FieldsRule> kinds() {
        return kinds;
    }

    /** Kinds that stay in the file until their module is built. */
    Set<String> waiting() {
        return waiting;
    }

    FieldsRule of(Entry entry) {
        return of(entry.section(), entry.fields().text("kind"));
    }

    FieldsRule of(String section, String kind) {
        var rule = section.equals(ITEMS) ? kinds.get(kind) : null;
        return rule == null ? sections.get(section) : rule;
    }

    @Override
    public void check(Entry entry, Ids ids, Mistakes mistakes) {
        var place = new Place(entry.name(), ids, mistakes);
        if (entry.section().equals(ITEMS) && !kinds.containsKey(entry.fields().text("kind"))) {
            checkKindless(entry, place);
        } else {
            of(entry).check(entry.fields(), place);
        }
    }

    /** Without its kind only what is common to all items can be told right from wrong. */
    private void checkKindless(Entry entry, Place place) {
        var common = sections.get(ITEMS);
        var known = new LinkedHashMap<>(entry.fields().values());
        known.keySet().retainAll(common.fields().keySet());
        common.check(new Node.Fields(entry.line(), known), place);
    }

    private FieldsRule kind(FieldsRule own) {
        var common = sections.get(ITEMS);
        var fields = new LinkedHashMap<>(common.fields());
        if (!own.fields().containsKey("state")) {
            fields.remove("state");
        }
        fields.putAll(own.fields());
        var required = new LinkedHashSet<>(common.required());
        required.addAll(own.required());
        return new FieldsRule(fields, required);
    }

    private static Map<?, ?> part(Map<?, ?> written, String name) {
        return (Map<?, ?>) written.get(name);
    }

    private static Map<?, ?> written() {
        try (var in = FileShape.class.getResourceAsStream("network-file.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
