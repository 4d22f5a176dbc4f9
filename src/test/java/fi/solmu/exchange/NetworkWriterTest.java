package fi.solmu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkWriterTest {

    private static final Pattern COMMENTS_AND_GAPS = Pattern.compile("(?m)^ *#.*\n|^\n|  # .*$");

    @TempDir
    Path folder;

    static Stream<Path> samples() throws IOException {
        return NetworkFileTest.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_kept_as_the_writer_writes_it(Path sample) throws IOException {
        assertThat(bare(written(sample))).isEqualTo(bare(Files.readString(sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_is_written_is_read_and_written_again_byte_for_byte(Path sample) throws IOException {
        var once = Files.writeString(folder.resolve("once.yaml"), written(sample));
        assertThat(new NetworkFile(once).check().shown()).isEmpty();
        assertThat(written(once)).isEqualTo(Files.readString(once));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "plain", "two words", "no", "NULL", "12", "1_000", "12:30", "0x1F", "1e3", ".5", "-.inf", "2026-03-31", "-90d", "~", "=", "<<",
        "- dash", "-dash", "?", ": colon", "colon: inside", "colon:", "url http://a.example", "hash # inside", "#hash", "a, b", "[a]", "{a}",
        "&a", "*a", "!a", "|", ">", "'single'", "\"double\"", "%", "@", "`", "back\\slash", " space before", "space after ", "tab\tinside",
        "åäö – “quotes”", "😀", "\uFEFFmark", "a\u2028b", "a\u0085b", "---", "...", "--- a", "null byte-less",
        "asked?", "asked? told", "as?ked", "?asked", "a:b", "a#b", "a -b"})
    void a_line_comes_back_as_it_was(String text) {
        assertThat(roundTrip("title", text)).isEqualTo(text);
    }

    /** What nobody thought of: words of the characters that mean something somewhere in YAML. */
    @Test
    void any_line_comes_back_as_it_was() {
        var chance = new Random(20261122);
        var letters = "aA1 -?:,[]{}#&*!|>'\"%@`=~<.+_/\\å😀\u00A0".codePoints().toArray();
        for (int time = 0; time < 3_000; time++) {
            var text = chance.ints(1 + chance.nextInt(7), 0, letters.length).map(place -> letters[place])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            assertThat(roundTrip("title", text)).as("at %d", time).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a\nb", "a\nb\n", "a\nb\n\n", "\na", "a\n\nb", "  a\nb", "a\n  b", "a\n \nb", "a: b\n# c\n- d", "a \nb", "---\na", "a\n\tb", "\ta\nb", "a\r\nb",
        "a\n...\nb", "\n", "a\n😀"})
    void text_of_many_lines_comes_back_as_it_was(String text) {
        assertThat(roundTrip("text", text)).isEqualTo(text);
    }

    @Test
    void keys_are_written_in_one_order_and_empty_ones_left_out() {
        var values = Map.<String, Node>of(
                "severity", text("3"), "title", text("Otsikko"), "kind", text("problem"), "tags", new Node.Sequence(0, List.of()),
                "id", text("on1"), "text", text(""), "occurrences", new Node.Sequence(0, List.of(fields("organisation", "o1", "date", "-3d"))));
        assertThat(written(new Entry("items", 1, new Node.Fields(0, values)))).isEqualTo("""
                solmu: 1

                items:
                  - id: on1
                    kind: problem
                    title: Otsikko
                    severity: 3
                    occurrences: [{date: -3d, organisation: o1}]
                """);
    }

    private String roundTrip(String key, String text) {
        var entry = new Entry("items", 1, fields("id", "a1", "kind", "problem", "title", "A", key, text));
        try {
            var file = Files.writeString(folder.resolve("one.yaml"), written(entry));
            var back = new ArrayList<Entry>();
            new NetworkFile(file).read(back::add);
            assertThat(written(back.get(0))).isEqualTo(Files.readString(file));
            return back.get(0).fields().text(key);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String written(Path file) {
        var out = new StringBuilder();
        new NetworkFile(file).read(new NetworkWriter(out)::add);
        return out.toString();
    }

    private static String written(Entry entry) {
        var out = new StringBuilder();
        new NetworkWriter(out).add(entry);
        return out.toString();
    }

    private static String bare(String text) {
        return COMMENTS_AND_GAPS.matcher(text).replaceAll("");
    }

    private static Node.Scalar text(String text) {
        return new Node.Scalar(0, text, false);
    }

    private static Node.Fields fields(String... keysAndValues) {
        var values = new java.util.LinkedHashMap<String, Node>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], text(keysAndValues[i + 1]));
        }
        return new Node.Fields(0, values);
    }
}
