package fi.solmu;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read is there in three languages, and nothing that is asked for is missing. */
class MessagesTest {

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*\\.(?!yaml$)[a-z0-9_.-]*");
    /** The same words in two or three languages. A name, a sign or a word that happens to be common. */
    private static final Pattern SAME_EVERYWHERE = Pattern.compile("(?s)[^\\p{L}]*(\\{[^{}]*\\}[^\\p{L}]*)*|.*\\bSolmu\\b[^\\p{L}]*");
    private static final Set<String> SAME_BY_CHANCE = Set.of();

    private final Map<String, Map<String, String>> messages = LANGUAGES.stream().collect(Collectors.toMap(each -> each, MessagesTest::read));

    @Test
    void each_file_has_the_same_keys_in_three_languages() {
        var byFile = Sources.in(Sources.MESSAGES, ".properties").stream()
            .collect(Collectors.groupingBy(file -> file.name().replaceFirst("_\\w\\w\\.properties", ""), TreeMap::new, Collectors.toList()));
        byFile.forEach((module, files) -> {
            assertThat(files).as(module).hasSize(3);
            var keys = files.stream().map(file -> new TreeSet<>(properties(file.text()).keySet())).toList();
            assertThat(keys.get(0)).as(module).isEqualTo(keys.get(1)).isEqualTo(keys.get(2));
        });
    }

    @Test
    void a_key_is_written_once() {
        for (var language : LANGUAGES) {
            var keys = Sources.in(Sources.MESSAGES, "_" + language + ".properties").stream()
                .flatMap(file -> file.text().lines()).filter(line -> line.matches("[a-z][^=]*=.*")).map(line -> line.replaceFirst("=.*", "").strip());
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_sentence_can_be_said() {
        everyMessage((language, key, pattern) -> {
            var format = new MessageFormat(pattern, Locale.forLanguageTag(language));
            var arguments = new LinkedHashMap<String, Object>();
            Pattern.compile("\\{(\\w+)[},]").matcher(pattern).results().forEach(found -> arguments.put(found.group(1), 3));
            assertThat(format.format(arguments)).as(language + " " + key).doesNotContain("{");
        });
    }

    @Test
    void every_plural_and_choice_has_a_way_out() {
        everyMessage((language, key, text) -> {
            var pattern = new MessagePattern(text);
            for (int i = 0; i < pattern.countParts(); i++) {
                if (pattern.getPart(i).getType() == Part.Type.ARG_START && pattern.getPart(i).getArgType() != MessagePattern.ArgType.NONE
                        && pattern.getPart(i).getArgType() != MessagePattern.ArgType.SIMPLE) {
                    assertThat(selectors(pattern, i)).as(language + " " + key).contains("other");
                }
            }
        });
    }

    @Test
    void the_languages_ask_for_the_same_things() {
        messages.get("fi").forEach((key, pattern) -> LANGUAGES.forEach(language -> assertThat(
                new MessageFormat(messages.get(language).getOrDefault(key, "")).getArgumentNames())
            .as(language + " " + key).isEqualTo(new MessageFormat(pattern).getArgumentNames())));
    }

    @Test
    void the_languages_differ() {
        var same = new ArrayList<String>();
        messages.get("fi").forEach((key, finnish) -> Stream.of("sv", "en").forEach(language -> {
            if (finnish.equals(messages.get(language).get(key)) && !SAME_EVERYWHERE.matcher(finnish).matches() && !SAME_BY_CHANCE.contains(key)) {
                same.add(key + " (" + language + "): " + finnish);
            }
        }));
        assertThat(same).isEmpty();
        assertThat(messages.get("fi").keySet()).as("what need not differ is there").containsAll(SAME_BY_CHANCE);
    }

    @Test
    void what_is_asked_for_is_there() {
        var known = messages.get("fi").keySet();
        var firstWords = known.stream().map(key -> key.replaceFirst("\\..*", "")).collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        Stream.concat(Sources.in(Sources.JAVA, ".java").stream(), Sources.in(Sources.TEMPLATES, ".jte").stream()).forEach(file ->
            asked(file.text()).forEach((key, isWhole) -> {
                boolean isThere = isWhole ? known.contains(key) : known.stream().anyMatch(each -> each.startsWith(key));
                if (firstWords.contains(key.replaceFirst("\\..*", "")) && !isThere) {
                    missing.add(file + ": " + key);
                }
            }));
        assertThat(missing).isEmpty();
    }

    @Test
    void keys_are_seen_in_java_and_templates() {
        assertThat(asked("page.t(\"web.no-such\"); say.text(\"item.kind.\" + word) + \".item.forward\""))
            .containsOnly(Map.entry("web.no-such", true), Map.entry("item.kind.", false));
    }

    /** Literals that look like keys; those that go on with a plus are beginnings of keys. */
    private static Map<String, Boolean> asked(String source) {
        var asked = new TreeMap<String, Boolean>();
        var literal = Pattern.compile("(?<!\\+ )\"([a-z][a-z0-9_]*\\.[a-z0-9_.-]*)\"(\\s*\\+)?");
        literal.matcher(source.replaceAll("(?s)\"\"\".*?\"\"\"", "").replaceAll("(?m)^\\s*(//|\\*|@import).*$", "")).results()
            .filter(found -> KEY.matcher(found.group(1)).matches())
            .forEach(found -> asked.put(found.group(1), found.group(2) == null));
        return asked;
    }

    private static List<String> selectors(MessagePattern pattern, int start) {
        var selectors = new ArrayList<String>();
        for (int i = start + 1; i < pattern.getLimitPartIndex(start); i++) {
            if (pattern.getPart(i).getType() == Part.Type.ARG_SELECTOR) {
                selectors.add(pattern.getSubstring(pattern.getPart(i)));
            } else if (pattern.getPart(i).getType() == Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return selectors;
    }

    private interface Message {
        void is(String language, String key, String pattern);
    }

    private void everyMessage(Message each) {
        messages.forEach((language, all) -> all.forEach((key, pattern) -> each.is(language, key, pattern)));
    }

    private static Map<String, String> read(String language) {
        var all = new TreeMap<String, String>();
        Sources.in(Sources.MESSAGES, "_" + language + ".properties").forEach(file -> all.putAll(properties(file.text())));
        return all;
    }

    private static Map<String, String> properties(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }
}
