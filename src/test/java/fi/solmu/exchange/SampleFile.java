package fi.solmu.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A sample as plain YAML, read without any of our own reading: each single thing it tells. */
record SampleFile(Map<String, Object> whole) {

    /** One thing told: of which entry, under which key, and what. Entries of lists have no number of their own. */
    record Fact(Map<String, Object> of, String key, String told) {

        @Override
        public String toString() {
            return of.get("id") + " " + of.getOrDefault("kind", "") + " " + key + ": " + told;
        }
    }

    static SampleFile read(String word) {
        try (var in = SampleNetworks.file(word).getInputStream()) {
            return new SampleFile(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> entries(String section) {
        return (List<Map<String, Object>>) whole.getOrDefault(section, List.of());
    }

    List<Fact> facts(String section) {
        var facts = new ArrayList<Fact>();
        entries(section).forEach(entry -> walk(entry, "", entry, facts));
        return facts;
    }

    /** What people call each entry: its title or name, by its id. */
    Map<String, String> names() {
        var names = new HashMap<String, String>();
        List.of("organisations", "people", "roles", "items").forEach(section -> entries(section).forEach(entry ->
                names.put((String) entry.get("id"), (String) entry.getOrDefault("title", entry.get("name")))));
        return names;
    }

    /** The address of an item: the letters of its kind and its place among those of its kind in the file. */
    Map<String, Integer> numbers() {
        var latest = new HashMap<String, Integer>();
        var numbers = new HashMap<String, Integer>();
        entries("items").forEach(entry -> numbers.put((String) entry.get("id"), latest.merge((String) entry.get("kind"), 1, Integer::sum)));
        return numbers;
    }

    private static void walk(Object told, String key, Map<String, Object> of, List<Fact> facts) {
        if (told instanceof Map<?, ?> parts) {
            parts.forEach((name, part) -> walk(part, key.isEmpty() ? name.toString() : key + "." + name, of, facts));
        } else if (told instanceof List<?> many) {
            many.forEach(each -> walk(each, key, of, facts));
        } else if (told != null) {
            facts.add(new Fact(of, key, told.toString()));
        }
    }
}
