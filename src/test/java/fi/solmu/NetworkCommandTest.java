package fi.solmu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.item.files.Parcel;
import fi.solmu.item.files.SampleFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class NetworkCommandTest {

    private static final String FILE = """
            solmu: 1
            network: {word: %s, names: {fi: Komennettu}}
            items:
              - {id: lp1, kind: promise, title: Lupaus, state: %s}
              - {id: lp2, kind: promise, title: %s}
            """;

    @Autowired ApplicationContext solmu;
    @Autowired Visitors visitors;
    @Autowired Cast cast;
    @TempDir Path folder;

    record Answer(int exit, String out, String told) {}

    @Test
    void a_network_comes_in_and_goes_out() throws IOException {
        var file = file(FILE.formatted("komento", "given", "Toinen"));
        var taken = command("import", file.toString(), "--as", "kaisa@asema.example");
        assertThat(taken.exit()).as(taken.told()).isZero();
        assertThat(visitors.as(cast.kaisa).get("/komento/concepts/promises").text()).contains("Toinen");

        var given = command("export", "komento", "--as", "kaisa@asema.example");
        assertThat(given).extracting(Answer::exit, Answer::told).containsExactly(0, "");
        var kept = folder.resolve("out.yaml");
        assertThat(command("export", "komento", kept.toString(), "--as", "kaisa@asema.example").exit()).isZero();
        assertThat(kept).hasContent(given.out());
        assertThat(folder).isDirectoryNotContaining("glob:**.half");
        assertThat(command("import", kept.toString(), "--as", "kaisa@asema.example", "--word", "komento-2").exit()).isZero();
    }

    /** As the command starts it: nothing may need what only pages have. */
    @Test
    void it_works_beside_a_running_solmu() throws IOException {
        var words = Stream.of("url", "owner.password", "password").map("solmu.database."::concat)
            .map(name -> "--" + name + "=" + solmu.getEnvironment().getRequiredProperty(name)).toArray(String[]::new);
        try (var beside = NetworkCommand.beside(words)) {
            var file = file(FILE.formatted("vierella", "given", "Toinen"));
            var taken = command(beside, "import", file.toString(), "--as", "kaisa@asema.example");
            assertThat(taken.exit()).as(taken.told()).isZero();
            assertThat(command(beside, "export", "vierella", "--as", "kaisa@asema.example").out()).contains("Toinen");
        }
        assertThat(visitors.as(cast.kaisa).get("/vierella/concepts/promises").text()).contains("Toinen");
    }

    @Test
    void with_the_files_of_items_it_is_a_packet() throws IOException {
        assertThat(command("import", file(FILE.formatted("paketti", "given", "Toinen")).toString(), "--as", "kaisa@asema.example").exit()).isZero();
        var kaisa = visitors.as(cast.kaisa);
        var item = kaisa.get("/paketti/concepts/promises").page().select("a[href*=/concepts/promises/]").attr("href").replaceFirst(".*/", "");
        var sent = Parcel.of(kaisa.get("/paketti/new/promise")).file("muistio.pdf", SampleFiles.pdf("komento"))
            .send(kaisa, "/paketti/items/" + item + "/files");
        assertThat(sent.status()).isEqualTo(302);
        var packed = folder.resolve("out.zip");
        assertThat(command("export", "paketti", packed.toString(), "--as", "kaisa@asema.example").exit()).isZero();
        assertThat(folder).isDirectoryNotContaining("glob:**.half*");
        assertThat(command("import", packed.toString(), "--as", "kaisa@asema.example", "--word", "paketti-2").exit()).isZero();
        assertThat(kaisa.get("/paketti-2/search?q=Toinen").status()).isEqualTo(200);
        var text = folder.resolve("out2.yaml");
        assertThat(command("export", "paketti-2", text.toString(), "--as", "kaisa@asema.example").exit()).isZero();
        assertThat(text).content().contains("muistio.pdf");
        var told = command("import", text.toString(), "--as", "kaisa@asema.example", "--word", "paketti-3");
        assertThat(told.exit()).isZero();
        assertThat(told.told()).contains("zip");
    }

    @Test
    void every_mistake_is_told_with_line_and_key() throws IOException {
        var told = command("import", file(FILE.formatted("virheet", "kept", "Asiakas 131052-308T")).toString(), "--as", "kaisa@asema.example");
        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.told().lines()).hasSize(3).first().asString().contains("4", "items.lp1.state");
        assertThat(told.told()).contains("5, items.lp2.title");
        assertThat(visitors.as(cast.kaisa).get("/virheet/concepts/promises").status()).isEqualTo(404);
    }

    @Test
    void a_line_that_is_not_known_is_not_told() throws IOException {
        var packed = SampleFiles.zip("network.yaml", FILE.formatted("ylimaarainen", "given", "Toinen"), "files/" + "0".repeat(64), "x");
        var told = command("import", Files.write(folder.resolve("extra.zip"), packed).toString(), "--as", "kaisa@asema.example");
        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.told()).startsWith("files/000").doesNotContain("rivi 0", "line 0", " 0,");
    }

    @Test
    void only_a_coordinator_takes_a_network_out() throws IOException {
        for (var email : new String[] {"bo@asema.example", "ulla@naapuri.example", "nobody@asema.example"}) {
            var kept = folder.resolve("no.yaml");
            var told = command("export", "asema", kept.toString(), "--as", email);
            assertThat(told.exit()).isEqualTo(1);
            assertThat(told.told()).contains(email);
            assertThat(kept).doesNotExist();
        }
        var taken = command("import", file(FILE.formatted("asema", "given", "Toinen")).toString(), "--as", "kaisa@asema.example");
        assertThat(taken.exit()).isEqualTo(1);
        assertThat(taken.told()).contains("asema");
    }

    @ParameterizedTest
    @CsvSource({"''", "import", "import /no/such/file --as a@b.example", "export", "export asema", "export asema a b --as a@b.example",
            "delete asema --as a@b.example", "export asema --as a@b.example --loud"})
    void what_is_not_understood_is_not_begun(String words) {
        assertThat(CommandWords.read(words.isEmpty() ? new String[0] : words.split(" "))).isEmpty();
    }

    private Answer command(String... words) {
        return command(solmu, words);
    }

    private static Answer command(ApplicationContext solmu, String... words) {
        var out = new ByteArrayOutputStream();
        var told = new ByteArrayOutputStream();
        int exit = NetworkCommand.of(solmu, new PrintStream(told, true, StandardCharsets.UTF_8)).does(CommandWords.read(words).orElseThrow(), out);
        return new Answer(exit, out.toString(StandardCharsets.UTF_8), told.toString(StandardCharsets.UTF_8));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("in.yaml"), text);
    }
}
