package fi.solmu.item.files;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.Program;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs do with the files of items. */
@ProductTest
class FilesInJsonTest {

    @TempDir Path folder;
    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    ItemId item;
    String place;
    String token;

    @BeforeEach
    void make() {
        item = cast.as(cast.anni, () -> items.add(Kind.PROMISE, cast.draft(Kind.PROMISE, "Ohjelman lupaus", Fields.NONE, cast.anni), cast.anni));
        place = "/asema/items/" + item + "/files";
        token = Program.token(visitors.as(cast.anni), "WRITE");
    }

    @Test
    void files_are_added_told_opened_taken_away_and_put_back() throws Exception {
        var added = send(token, new Parcel().file("muistio.pdf", SampleFiles.pdf("ohjelma")).file("b.png", SampleFiles.picture("png", 5, 5)));
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(send(token, new Parcel().file("toisin.pdf", SampleFiles.pdf("ohjelma"))).status()).as("once more").isEqualTo(200);
        var program = new Program(visitors.nobody().base(), token);
        var told = program.get("/asema/concepts/promises/" + item + ".json").json().path("files");
        assertThat(told).hasSize(2).isEqualTo(json(added).path("files"));
        var one = told.get(0);
        assertThat(one.path("name").asString()).isEqualTo("muistio.pdf");
        assertThat(one.path("type").asString()).isEqualTo("application/pdf");
        assertThat(one.path("sha256").asString()).isEqualTo(Examination.sha256(Files.write(folder.resolve("x"), SampleFiles.pdf("ohjelma"))));
        assertThat(one.path("who").asString()).isEqualTo(cast.anni.name());

        var address = one.path("address").asString();
        assertThat(program.get(address).response().headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(program.get(address).text()).startsWith("%PDF-1.7").hasSize(one.path("size").asInt());
        assertThat(program.send("DELETE", address + ".json", null).status()).isEqualTo(204);
        assertThat(program.get(place + ".json").json().path("files")).hasSize(1);
        assertThat(program.send("POST", address + "/return.json", null).json().path("files")).hasSize(2);
        assertThat(program.get("/asema/items/" + item + "/history.json").json().path("chapters").get(0).path("file").asString()).isEqualTo("muistio.pdf");
    }

    @Test
    void with_one_that_is_refused_none_is_kept() {
        var refused = send(token, new Parcel().file("muistio.pdf", SampleFiles.pdf("x")).file("kuva.jpg", SampleFiles.program()).file("tyhjä", new byte[0]));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(json(refused).path("errors")).hasSize(2);
        assertThat(json(refused).path("errors").get(0).path("field").asString()).isEqualTo("files");
        assertThat(json(refused).path("errors").get(0).path("message").asString()).startsWith("kuva.jpg: tämä on ohjelma");
        assertThat(new Program(visitors.nobody().base(), token).get(place + ".json").json().path("files")).isEmpty();
    }

    @Test
    void too_many_are_told_by_what_is_true_of_files() {
        var many = new Parcel();
        java.util.stream.IntStream.range(0, 300).forEach(n -> many.file(n + ".txt", new byte[] {'x'}));
        var refused = send(token, many);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(json(refused).path("detail").asString()).contains("kerralla enintään 20 tiedostoa, kukin enintään 25 Mt");
        assertThat(refused.text()).doesNotContain("megatavu JSONia");
    }

    @Test
    void only_those_who_may_write_here_add_files() {
        var file = new Parcel().file("x.pdf", SampleFiles.pdf("x"));
        assertThat(send(Program.token(visitors.as(cast.anni), "READ"), file).status()).isEqualTo(403);
        assertThat(send(Program.token(visitors.as(cast.ulla), "WRITE"), file).status()).isEqualTo(404);
        assertThat(send("no-such-token", file).status()).isEqualTo(401);
        assertThat(file.send(visitors.nobody(), place + ".json").status()).isEqualTo(404);
        assertThat(send(Program.token(visitors.as(cast.vera), "WRITE"), file).status()).as("a reader, as with comments").isEqualTo(200);
    }

    private Answer send(String with, Parcel parcel) {
        return visitors.nobody().send(parcel.to(visitors.nobody(), place + ".json").header("Authorization", "Bearer " + with));
    }

    private static JsonNode json(Answer answer) {
        return JsonMapper.shared().readTree(answer.text());
    }
}
