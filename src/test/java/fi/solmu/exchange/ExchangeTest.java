package fi.solmu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.Fields;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import jakarta.servlet.MultipartConfigElement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ExchangeTest {

    private static final String FILE = """
            solmu: 1
            network: {word: %s, names: {fi: Tuotu verkosto}}
            organisations:
              - {id: o1, name: Tuotu kunta}
            items:
              - {id: lp1, kind: promise, title: Tuotu lupaus, organisation: o1}
            """;

    @Autowired Items items;
    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired MultipartConfigElement sendings;

    @Test
    void a_file_is_read_through_and_made_a_network() {
        var kaisa = visitors.as(cast.kaisa);
        var read = send(kaisa, FILE.formatted("asema"));
        assertThat(read.status()).as(read.text()).isEqualTo(302);
        var place = URI.create(read.location()).getPath();
        var shown = kaisa.follow(read);
        assertThat(shown.page().select(".brings").text()).contains("Kohteita 1");
        assertThat(shown.page().select("input[name=word]").val()).isEqualTo("asema-2");

        var taken = kaisa.send(place, shown, "word", "asema");
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.page().select(".errorsummary").text()).contains("asema");
        var odd = kaisa.send(place, shown, "word", "Ääsema !");
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.page().select("input[name=word]").val()).isEqualTo("Ääsema !");

        var made = kaisa.send(place, shown, "word", "tuotu");
        assertThat(made.location()).endsWith("/tuotu");
        assertThat(kaisa.send(place, shown, "word", "tuotu-taas").location()).endsWith("/tuotu");
        assertThat(kaisa.get("/tuotu/concepts/promises").text()).contains("Tuotu lupaus");
        assertThat(kaisa.get("/tuotu-taas/concepts/promises").status()).isEqualTo(404);
        assertThat(visitors.as(cast.anni).get("/tuotu/concepts/promises").status()).isEqualTo(404);
        assertThat(visitors.as(cast.ulla).get(place).status()).isEqualTo(404);
    }

    @Test
    void what_is_sent_waits_from_its_first_byte_where_it_is_cleared_away() {
        assertThat(java.nio.file.Path.of(sendings.getLocation())).isDirectory();
        assertThat(sendings.getLocation()).contains("/waiting/");
    }

    @Test
    void a_reading_that_is_lost_says_so() {
        var kaisa = visitors.as(cast.kaisa);
        var lost = kaisa.get("/asema/exchange/files/0197a000-0000-7000-8000-000000000000");
        assertThat(lost.status()).isEqualTo(302);
        assertThat(kaisa.follow(lost).text()).contains("Tämä luku ei ole enää tallessa").contains("Lähetä tiedosto uudelleen");
    }

    @Test
    void a_network_is_copied_by_its_coordinator_and_stays_as_it_was() {
        var ulla = visitors.as(cast.ulla);
        ulla.make("/" + cast.ulla.word() + "/new/promise", "title", "Kopioitava lupaus");
        var index = "/" + cast.ulla.word() + "/exchange";
        var taken = ulla.send(index + "/files/copies", ulla.get(index));
        assertThat(taken.status()).as(taken.text()).isEqualTo(302);
        var shown = ulla.follow(taken);
        assertThat(shown.page().select("input[name=word]").val()).isEqualTo(cast.ulla.word() + "-2");
        var made = ulla.send(URI.create(taken.location()).getPath(), shown, "word", cast.ulla.word() + "-kopio");
        assertThat(made.location()).endsWith("/" + cast.ulla.word() + "-kopio");
        assertThat(ulla.get("/" + cast.ulla.word() + "-kopio/concepts/promises").text()).contains("Kopioitava lupaus");
        assertThat(ulla.get("/" + cast.ulla.word() + "/concepts/promises").text()).contains("Kopioitava lupaus");

        var member = visitors.as(cast.bo);
        assertThat(member.send("/asema/exchange/files/copies", member.get("/asema")).status()).isEqualTo(404);
    }

    @Test
    void every_mistake_is_told_in_the_readers_language() throws IOException {
        var told = send(visitors.as(cast.kaisa), Files.readAllBytes(java.nio.file.Path.of("src/test/resources/fi/solmu/exchange/ten-mistakes.yaml")));
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.page().select(".faults tbody tr")).hasSize(12);
        assertThat(told.page().select(".faults tbody tr").first().text()).startsWith("3 network.word Osoitteen sanassa");
    }

    static Stream<Arguments> disguised() {
        return Stream.of(
                Arguments.of("png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'}),
                Arguments.of("zip", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, (byte) 0xFF}),
                Arguments.of("exe", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xFF, (byte) 0xFF}),
                Arguments.of("html", "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("json", "{\"solmu\": 1}".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("words", "hei".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("disguised")
    void a_file_that_is_something_else_is_told_so(String what, byte[] bytes) {
        var told = send(visitors.as(cast.kaisa), bytes);
        assertThat(told.status()).as(told.text()).isEqualTo(422);
        assertThat(told.page().select(".faults tbody tr")).as(what).isNotEmpty();
    }

    @Test
    void no_file_at_all_is_asked_for() {
        var told = send(visitors.as(cast.kaisa), "");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.page().select(".errorsummary a").text()).isEqualTo("Valitse tiedosto.");
    }

    @Test
    void only_a_coordinator_sends_files_and_only_where_they_are_taken() {
        var csrf = visitors.as(cast.anni);
        assertThat(send(csrf, FILE.formatted("annin")).status()).isEqualTo(404);
        assertThat(send(visitors.nobody(), FILE.formatted("muiden")).status()).isEqualTo(404);
        assertThat(visitors.as(cast.bo).get("/asema/exchange").status()).isEqualTo(404);
        assertThat(visitors.as(cast.bo).get("/asema/exchange/export").status()).isEqualTo(404);
        var kaisa = visitors.as(cast.kaisa);
        assertThat(kaisa.send(multipart(kaisa, "/asema/new/promise", "x", "x".getBytes(StandardCharsets.UTF_8))).status()).isEqualTo(404);
    }

    @Test
    void a_file_larger_than_can_be_taken_is_refused_in_words() {
        var kaisa = visitors.as(cast.kaisa);
        var piece = ByteBuffer.allocate(1 << 20);
        var request = multipart(kaisa, "/asema/exchange/files", "x", new byte[1])
            .POST(BodyPublishers.ofByteArrays(() -> Collections.nCopies(252, piece.array()).iterator()));
        var refused = kaisa.send(request);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.page().select("h1").text()).isEqualTo("Lähetys on liian suuri");
        assertThat(refused.text()).contains("Verkostotiedosto saa olla enintään 250 Mt.");
        assertThat(refused.page().select("main a.button").attr("href")).isEqualTo("/asema/exchange");
    }

    @Test
    void an_export_is_a_file_to_keep() {
        cast.as(cast.kaisa, () -> items.add(Kind.PROMISE, cast.draft(Kind.PROMISE, "Vietävä lupaus", Fields.NONE, cast.kaisa), cast.kaisa));
        var kaisa = visitors.as(cast.kaisa);
        assertThat(kaisa.get("/asema/exchange").page().select("a[href=/asema/exchange/export]")).hasSize(1);
        var file = kaisa.get("/asema/exchange/export");
        assertThat(file.response().headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment").contains("asema-20");
        assertThat(file.text()).startsWith("solmu: 1\n").contains("Vietävä lupaus");
    }

    private static Answer send(Visitor visitor, String text) {
        return send(visitor, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer send(Visitor visitor, byte[] file) {
        return visitor.send(multipart(visitor, "/asema/exchange/files",
                visitor.get("/asema/exchange").page().select("input[name=_csrf]").attr("value"), file));
    }

    private static HttpRequest.Builder multipart(Visitor visitor, String address, String csrf, byte[] file) {
        var body = new ByteArrayOutputStream();
        var head = "--raja\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf
                + "\r\n--raja\r\nContent-Disposition: form-data; name=\"file\"; filename=\"verkosto.yaml\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--raja--\r\n".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(visitor.base() + address))
            .header("Content-Type", "multipart/form-data; boundary=raja").header("Accept-Language", "fi")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }
}
