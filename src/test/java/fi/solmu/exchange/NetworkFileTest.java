package fi.solmu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.web.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkFileTest {

    static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final String HEAD = "solmu: 1\nnetwork: {word: raide, names: {fi: Raide}}\n";

    @TempDir
    Path folder;

    static Stream<Path> samples() throws IOException {
        return Files.list(SAMPLES).sorted();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_network_has_no_mistakes(Path sample) {
        assertThat(new NetworkFile(sample).check().shown()).isEmpty();
    }

    @Test
    void there_are_six_samples() throws IOException {
        assertThat(samples()).hasSize(6);
    }

    @Test
    void every_mistake_is_told_at_once_with_its_line_and_key() {
        assertThat(told(Path.of("src/test/resources/fi/solmu/exchange/ten-mistakes.yaml"))).containsExactly(
                "3 network.word not-an-address-word",
                "5 network.colour unknown-key",
                "7 organisations.o1.kind unknown-word",
                "8 organisations.o1.id duplicate-id",
                "10 people.h1.email missing",
                "14 roles.r1.organisation undefined",
                "17 items.c1.kind unknown-kind",
                "22 items.tk1.published not-a-day",
                "23 items.tk1.version not-a-count",
                "24 title duplicate-key",
                "28 items.tk1-1.card wrong-reference",
                "31 links.1.to undefined");
    }

    @Test
    void a_value_inside_a_list_is_told_by_its_place() {
        assertThat(told(HEAD + """
                organisations:
                  - {id: o1, name: A}
                items:
                  - id: on1
                    kind: problem
                    title: Ongelma
                    occurrences:
                      - {date: -3d, organisation: o1}
                      - {date: 31.3.2026}
                    severity: 4
                """)).containsExactly("11 items.on1.occurrences.2.date not-a-day", "12 items.on1.severity not-a-count");
    }

    @Test
    void an_empty_value_is_the_same_as_none() {
        assertThat(told("solmu: 1\nnetwork: {word: raide, names: {fi: ''}}\nroles:\n  - {id: r1, title: '', organisation: ~, task: }\n"))
                .containsExactly("2 network.names missing", "4 roles.r1.organisation missing", "4 roles.r1.title missing");
    }

    @Test
    void a_reference_may_point_forward() {
        assertThat(told(HEAD + """
                roles:
                  - {id: r3, title: Konseptivastaava, organisation: o1, concept: p1}
                items:
                  - {id: p1, kind: service_concept, title: Suunta}
                """)).containsExactly("4 roles.r3.organisation undefined");
    }

    @Test
    void sections_stand_in_their_order_and_once() {
        assertThat(told(HEAD + "items: []\nroles: []\nitems: []\nextra: {a: [b]}\npeople: here\n")).containsExactly(
                "4 roles section-order", "5 items section-twice", "6 extra unknown-section",
                "7 people not-a-list", "7 people section-order");
    }

    @Test
    void a_file_that_is_cut_short_says_so() throws IOException {
        var whole = Files.readString(SAMPLES.resolve("raide.yaml"));
        assertThat(told(whole.substring(0, whole.indexOf("email: petri") + 5))).contains("30 people cut-short");
    }

    @Test
    void counts_tell_of_a_file_cut_between_two_lines() {
        assertThat(told(HEAD + "counts: {organisations: 2, links: 0}\norganisations:\n  - {id: o1, name: A}\n"))
                .containsExactly("3 counts.organisations count-differs");
    }

    @Test
    void a_mark_of_byte_order_and_line_ends_of_windows_are_read() {
        assertThat(told("\uFEFF" + HEAD.replace("\n", "\r\n") + "roles:\r\n  - {id: r1, title: A}\r\n"))
                .containsExactly("4 roles.r1.organisation missing");
    }

    @Test
    void a_tab_before_a_key_is_told() {
        assertThat(told(HEAD + "organisations:\n\t- {id: o1, name: A}\n")).containsExactly("4 organisations tab");
    }

    @Test
    void bytes_of_an_older_encoding_are_told_line_by_line_and_reading_goes_on() throws IOException {
        var file = folder.resolve("latin.yaml");
        Files.write(file, (HEAD + "organisations:\n  - {id: o1, name: Päivystys}\n  - {id: o2, name: Hätätyö}\n  - {id: o3}\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(told(file)).containsExactly("4  encoding", "5  encoding", "6 organisations.o3.name missing");
    }

    @Test
    void control_characters_are_told_whether_bare_or_escaped() {
        assertThat(told(HEAD + "organisations:\n  - {id: o1, name: \"a\u0007b\"}\n  - {id: o2, name: \"a\\0b\"}\n"
                + "  - {id: o3, name: \"a\\ud800b\"}\n"))
                .containsExactly("4  control-character", "5 organisations.o2.name bad-character", "6 organisations.o3.name bad-character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void a_deep_nest_is_refused(String level) {
        assertThat(told(HEAD + "items: \n  " + level.repeat(100_000))).containsExactly("4 items too-deep");
    }

    @Test
    void aliases_anchors_and_tags_are_refused() {
        assertThat(told(HEAD + "organisations:\n  - &a {id: o1, name: !!str A}\n  - *a\n")).contains(
                "4  anchor", "4  tag", "5  alias");
    }

    @Test
    void a_value_that_would_fill_the_memory_is_refused() throws IOException {
        var file = folder.resolve("huge.yaml");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEAD + "organisations:\n  - id: o1\n    name: |\n");
            for (int i = 0; i < 200_000; i++) {
                out.write("      " + "x".repeat(40) + "\n");
            }
        }
        assertThat(new NetworkFile(file).check().shown()).extracting(Mistake::code).containsExactly("too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only words\n", "hello", "- a\n- b\n"})
    void something_else_is_not_a_network_file(String text) {
        assertThat(told(text)).containsExactly("1  not-a-network-file");
    }

    @Test
    void an_unknown_version_stops_the_reading() {
        assertThat(told("solmu: 2\nwhatever: true\n")).containsExactly("1 solmu version-unknown");
        assertThat(told("network: {}\n")).containsExactly("1 solmu version-missing");
    }

    @Test
    void a_second_document_is_refused() {
        assertThat(told(HEAD + "---\nsolmu: 1\n")).containsExactly("3 network second-document");
    }

    @Test
    void of_very_many_mistakes_the_first_are_shown_and_all_are_counted() {
        var mistakes = check(write(HEAD + "organisations:\n" + "  - {id: 'ö'}\n".repeat(5_000)));
        assertThat(mistakes.count()).isEqualTo(5_000 * 2 + 4_999);
        assertThat(mistakes.shown()).hasSize(Mistakes.SHOWN).first().hasToString("4 organisations.ö.id not-an-id");
    }

    @Test
    void a_check_of_ones_own_can_be_added() {
        EntryCheck noOrganisations = (entry, ids, mistakes) -> mistakes.add(entry.line(), entry.name(), "unknown-key");
        var file = new NetworkFile(write(HEAD), noOrganisations);
        assertThat(file.check().shown()).hasToString("[2 network unknown-key]");
    }

    @Test
    void entries_are_handed_over_in_the_order_of_the_file() {
        var names = new ArrayList<String>();
        new NetworkFile(SAMPLES.resolve("raide.yaml")).read(entry -> names.add(entry.name()));
        assertThat(names).startsWith("network", "organisations.o1").endsWith("links.65").hasSize(1 + 9 + 17 + 10 + 82 + 65);
    }

    private Path write(String text) {
        try {
            return Files.writeString(folder.resolve("network.yaml"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> told(String text) {
        return told(write(text));
    }

    private static List<String> told(Path file) {
        return check(file).shown().stream().map(Mistake::toString).toList();
    }

    /** Whatever is told has its sentence in all three languages. */
    private static Mistakes check(Path file) {
        var messages = new Messages();
        var mistakes = new NetworkFile(file).check();
        for (var mistake : mistakes.shown()) {
            Messages.LANGUAGES.forEach(language ->
                    assertThat(messages.in(language).text(mistake.message(), mistake.arguments())).doesNotContain("{"));
        }
        return mistakes;
    }
}
