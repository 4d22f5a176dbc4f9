package fi.solmu.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a form sent, gathered by the fields of a shape into the same raw words that files and history use. */
final class Sent {

    private Sent() {}

    static Map<String, Object> raw(List<Trait> fields, Map<String, List<String>> sent) {
        return raw(fields, sent, "");
    }

    /** The way back: raw words as a form shows them. */
    static Map<String, List<String>> form(List<Trait> fields, Map<String, Object> raw) {
        var form = new LinkedHashMap<String, List<String>>();
        fill(form, fields, raw, "");
        return form;
    }

    private static Map<String, Object> raw(List<Trait> fields, Map<String, List<String>> sent, String prefix) {
        var raw = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var name = prefix + field.name();
            switch (field.type()) {
                case GROUP -> raw.put(field.name(), raw(field.parts(), sent, name + "."));
                case ROWS -> raw.put(field.name(), rows(field, sent, name));
                case WORDS, DATES -> raw.put(field.name(), sent.getOrDefault(name, List.of()).stream()
                    .flatMap(all -> List.of(all.split("[,;\\n]")).stream()).map(String::strip).toList());
                case LINES -> raw.put(field.name(), sent.getOrDefault(name, List.of()).stream()
                    .flatMap(String::lines).map(String::strip).toList());
                case CHOICES, NUMBERS, ORGANISATIONS, ITEMS -> raw.put(field.name(), sent.getOrDefault(name, List.of()));
                default -> sent.getOrDefault(name, List.of()).stream().findFirst().ifPresent(one -> raw.put(field.name(), one));
            }
        }
        return raw;
    }

    private static List<Map<String, Object>> rows(Trait field, Map<String, List<String>> sent, String name) {
        var index = Pattern.compile(Pattern.quote(name) + "\\[(\\d{1,4})\\]\\..+");
        var numbers = new TreeSet<Integer>();
        sent.keySet().forEach(key -> {
            var match = index.matcher(key);
            if (match.matches()) {
                numbers.add(Integer.valueOf(match.group(1)));
            }
        });
        var rows = new ArrayList<Map<String, Object>>();
        numbers.forEach(number -> rows.add(raw(field.parts(), sent, name + "[" + number + "].")));
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static void fill(Map<String, List<String>> form, List<Trait> fields, Map<String, Object> raw, String prefix) {
        for (var field : fields) {
            var value = raw.get(field.name());
            var name = prefix + field.name();
            if (value == null) {
                continue;
            }
            switch (field.type()) {
                case GROUP -> fill(form, field.parts(), (Map<String, Object>) value, name + ".");
                case ROWS -> {
                    var rows = (List<Map<String, Object>>) value;
                    for (int i = 0; i < rows.size(); i++) {
                        fill(form, field.parts(), rows.get(i), name + "[" + i + "].");
                    }
                }
                case WORDS, DATES -> form.put(name, List.of(String.join(", ", words(value))));
                case LINES -> form.put(name, List.of(String.join("\n", words(value))));
                default -> form.put(name, words(value));
            }
        }
    }

    private static List<String> words(Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of(String.valueOf(value));
    }
}
