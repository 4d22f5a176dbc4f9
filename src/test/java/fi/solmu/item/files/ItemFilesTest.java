package fi.solmu.item.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.Program;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Visibility;
import fi.solmu.web.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@ProductTest
@TestPropertySource(properties = "solmu.files.network=20MB")
class ItemFilesTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired ItemFiles files;
    @Autowired JdbcClient db;

    @Test
    void files_are_added_shown_and_opened() {
        var item = item("Kuvia laiturilta", Visibility.NETWORK);
        var anni = visitors.as(cast.anni);
        assertThat(page(anni, item).page().select("#files").text()).contains("Lisää tähän kuvia ja asiakirjoja")
            .contains("Näkyy: koko verkosto, 2 organisaatiota");
        var done = send(anni, item, Parcel.of(page(anni, item)).file("Pöytäkirja.pdf", SampleFiles.pdf("x"))
            .file("laituri.jpg", SampleFiles.photograph(900, 600, 6)));
        assertThat(done.status()).as(done.text()).isEqualTo(302);
        assertThat(done.location()).endsWith("#files");

        var shown = page(visitors.as(cast.bo), item).page();
        assertThat(shown.select(".file__name").eachText()).containsExactly("Pöytäkirja.pdf", "laituri.jpg");
        assertThat(shown.select(".file__about").get(0).text()).startsWith("PDF-tiedosto, 1 kt · Anni Asiakasneuvoja, Vaarakaupunki ·");
        assertThat(shown.select("img.file__picture")).hasSize(1);
        assertThat(shown.select(".file form")).as("another's").isEmpty();
        var history = visitors.as(cast.bo).get("/asema/items/" + item + "/history").text();
        assertThat(history).contains("Tiedosto lisätty", "Tiedosto: Pöytäkirja.pdf", "Tiedosto: laituri.jpg");

        var pdf = open(cast.bo, shown.select(".file__name a").get(0).attr("href"));
        assertThat(pdf.body()).isEqualTo(SampleFiles.pdf("x"));
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment").contains("filename*=UTF-8''P%C3%B6yt%C3%A4kirja.pdf");
        var picture = open(cast.bo, shown.select(".file__name a").get(1).attr("href"));
        assertThat(picture.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
        assertThat(new String(picture.body(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        for (var each : List.of(pdf, picture)) {
            assertThat(each.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(each.headers().allValues("Content-Security-Policy")).singleElement().asString().startsWith("sandbox; default-src 'none'");
            assertThat(each.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        }
        var small = open(cast.bo, shown.select("img.file__picture").attr("src"));
        assertThat(small.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(small.body()).hasSizeBetween(200, 20_000);
    }

    @Test
    void what_is_right_of_a_sending_is_kept_and_the_rest_is_told_by_name() {
        var item = item("Oikeita ja vääriä", Visibility.NETWORK);
        var vera = visitors.as(cast.vera);
        var told = send(vera, item, Parcel.of(page(vera, item)).file("kuva.jpg", SampleFiles.program())
            .file("muistio.txt", "Hei".getBytes(StandardCharsets.UTF_8)).file("sivu.txt", SampleFiles.bytes("<html><script>x</script>")).file("tyhjä.pdf", new byte[0])
            .file("Asiakas 131052-308T.pdf", SampleFiles.pdf("x")).file("suuri.pdf", Arrays.copyOf(SampleFiles.pdf("x"), (25 << 20) + 1)));
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.page().select(".errorsummary li").eachText()).containsExactly(
            "kuva.jpg: tämä on ohjelma, eikä ohjelmia oteta vastaan.",
            "sivu.txt: tämä on verkkosivu tai sähköpostiviesti. Tallenna se PDF-tiedostoksi.",
            "tyhjä.pdf: tiedosto on tyhjä.",
            told.page().select(".errorsummary li").eachText().get(3),
            "suuri.pdf: tiedosto on liian suuri, noin 26 Mt. Enintään 25 Mt.");
        assertThat(told.page().select(".errorsummary li").get(3).text()).contains("henkilötunnus");
        assertThat(told.page().select(".note").text()).startsWith("Yksi tiedosto lisättiin.");
        assertThat(told.page().select(".errorsummary a").attr("href")).isEqualTo("#field-files");
        assertThat(told.page().getElementById("field-files")).isNotNull();
        assertThat(names(item)).containsExactly("muistio.txt");
    }

    @Test
    void nothing_and_too_many_are_refused() {
        var item = item("Liikaa", Visibility.NETWORK);
        var anni = visitors.as(cast.anni);
        var none = send(anni, item, Parcel.of(page(anni, item)).file("", new byte[0]));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.page().select(".errorsummary li").text()).isEqualTo("Valitse vähintään yksi tiedosto.");
        var many = Parcel.of(page(anni, item));
        IntStream.range(0, 21).forEach(n -> many.file(n + ".txt", ("x" + n).getBytes(StandardCharsets.UTF_8)));
        assertThat(send(anni, item, many).page().select(".errorsummary li").text()).isEqualTo("Valitsit 21 tiedostoa. Kerralla voi lisätä enintään 20.");
        var flood = Parcel.of(page(anni, item));
        IntStream.range(0, 300).forEach(n -> flood.file(n + ".txt", new byte[] {'x'}));
        var refused = send(anni, item, flood);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text()).contains("kerralla enintään 20 tiedostoa, kukin enintään 25 Mt").doesNotContain("JSON");
        assertThat(anni.get(refused.page().select("main a.button").attr("href")).location()).as("back to the item").endsWith(place(item));
        assertThat(names(item)).isEmpty();
    }

    @Test
    void the_same_content_is_kept_once_an_item() {
        var item = item("Kahdesti", Visibility.NETWORK);
        var other = item("Toinen", Visibility.NETWORK);
        var anni = visitors.as(cast.anni);
        var opened = page(anni, item);
        var twice = IntStream.range(0, 4).mapToObj(n -> CompletableFuture.supplyAsync(() -> send(anni, item,
            Parcel.of(opened).file("sama" + n + ".jpg", SampleFiles.photograph(90, 60, 3))))).toList();
        assertThat(twice.stream().map(CompletableFuture::join).map(Answer::status)).as("one adds, the others hear that it is there")
            .containsExactlyInAnyOrder(302, 200, 200, 200);
        assertThat(names(item)).hasSize(1);
        var name = names(item).get(0);
        assertThat(send(anni, item, Parcel.of(opened).file(name, SampleFiles.photograph(90, 60, 3))).status()).as("a double click").isEqualTo(302);
        var bo = visitors.as(cast.bo);
        var there = send(bo, item, Parcel.of(page(bo, item)).file("bo.jpg", SampleFiles.photograph(90, 60, 3))
            .file("bon oma.pdf", SampleFiles.pdf("bon oma")));
        assertThat(there.page().select(".note").eachText()).containsExactly("Yksi tiedosto lisättiin.",
            "bo.jpg: sama tiedosto oli jo täällä nimellä " + name + " (lisännyt Anni Asiakasneuvoja), joten sitä ei lisätty toista kertaa.");
        assertThat(names(item)).containsExactly(name, "bon oma.pdf");
        assertThat(anni.get("/asema/items/" + item + "/history").page().select(".history__deed:contains(Tiedosto lisätty)")).hasSize(2);
        assertThat(send(anni, other, Parcel.of(page(anni, other)).file("sama.jpg", SampleFiles.photograph(90, 60, 3))).status()).isEqualTo(302);
        assertThat(names(other)).containsExactly("sama.jpg");
    }

    @Test
    void what_is_taken_away_can_be_put_back_by_those_who_may() {
        var item = item("Pois ja takaisin", Visibility.NETWORK);
        var bo = visitors.as(cast.bo);
        send(bo, item, Parcel.of(page(bo, item)).file("bon.pdf", SampleFiles.pdf("bo")));
        var place = page(bo, item).page().select(".file__name a").attr("href");
        assertThat(visitors.as(cast.vera).post(place(item), place + "/removal").status()).as("a reader, and another's").isEqualTo(422);
        assertThat(bo.post(place(item), place + "/removal").status()).isEqualTo(302);
        assertThat(bo.post(place(item), place + "/removal").status()).as("twice").isEqualTo(302);

        assertThat(page(visitors.as(cast.vera), item).page().select("#files .file")).isEmpty();
        assertThat(open(cast.vera, place).statusCode()).as("away for others").isEqualTo(404);
        assertThat(visitors.as(cast.vera).post(place(item), place + "/return").status()).isEqualTo(422);
        var away = page(visitors.as(cast.anni), item).page().select("#files details");
        assertThat(away.select(".file__name").text()).as("whoever may change the item").isEqualTo("bon.pdf");
        assertThat(open(cast.anni, place).body()).isEqualTo(SampleFiles.pdf("bo"));
        assertThat(visitors.as(cast.anni).post(place(item), place + "/return").status()).isEqualTo(302);
        assertThat(names(item)).containsExactly("bon.pdf");

        bo.post(place(item), place + "/removal");
        send(bo, item, Parcel.of(page(bo, item)).file("uusi nimi.pdf", SampleFiles.pdf("bo")));
        assertThat(names(item)).as("sent again it is back, as it is called now").containsExactly("uusi nimi.pdf");
        assertThat(bo.get("/asema/items/" + item + "/history").page().select(".history__deed").eachText().stream()
            .filter(text -> text.contains("Tiedosto")).map(text -> text.replaceAll(".*(Tiedosto \\p{L}+).*", "$1")))
            .containsExactly("Tiedosto palautettu", "Tiedosto poistettu", "Tiedosto palautettu", "Tiedosto poistettu", "Tiedosto lisätty");
    }

    @Test
    void what_one_took_away_another_sends_as_a_file_of_their_own() {
        var item = item("Sama sisältö", Visibility.NETWORK);
        var anni = visitors.as(cast.anni);
        var bo = visitors.as(cast.bo);
        send(anni, item, Parcel.of(page(anni, item)).file("a.txt", "sama".getBytes(StandardCharsets.UTF_8)));
        var first = page(anni, item).page().select(".file__name a").attr("href");
        assertThat(anni.post(place(item), first + "/removal").status()).isEqualTo(302);

        assertThat(send(bo, item, Parcel.of(page(bo, item)).file("b.csv", "sama".getBytes(StandardCharsets.UTF_8))).status()).isEqualTo(302);
        var shown = page(bo, item).page();
        assertThat(shown.select("#files .file__name").eachText()).containsExactly("b.csv");
        assertThat(shown.select(".file__about").text()).startsWith("CSV-taulukko").contains("Bo Ban");
        assertThat(open(cast.bo, first).statusCode()).as("hers stays away").isEqualTo(404);
        var refused = anni.post(place(item), first + "/return");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Sama tiedosto on jo täällä nimellä b.csv (lisännyt Bo Ban)");

        var second = shown.select(".file__name a").attr("href");
        assertThat(bo.post(place(item), second + "/removal").status()).as("who added it may take it away").isEqualTo(302);
        var back = send(anni, item, Parcel.of(page(anni, item)).file("c.txt", "sama".getBytes(StandardCharsets.UTF_8)));
        assertThat(back.status()).isEqualTo(302);
        assertThat(page(bo, item).page().select("#files .file__name a").attr("href")).as("hers again").isEqualTo(first);
        assertThat(names(item)).containsExactly("c.txt");
        assertThat(open(cast.bo, first).body()).isEqualTo("sama".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_table_of_finnish_excel_is_given_back_byte_for_byte() {
        var item = item("Taulukko Excelistä", Visibility.NETWORK);
        var anni = visitors.as(cast.anni);
        var content = SampleFiles.bytes("P\u00e4iv\u00e4;M\u00e4\u00e4r\u00e4\r\n1.2.;5\r\n");
        assertThat(send(anni, item, Parcel.of(page(anni, item)).file("taulu.csv", content)).status()).isEqualTo(302);
        var given = open(cast.bo, page(anni, item).page().select(".file__name a").attr("href"));
        assertThat(given.body()).isEqualTo(content);
        assertThat(given.headers().firstValue("Content-Type")).hasValue("text/csv");
        assertThat(given.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
    }

    @Test
    void a_file_is_seen_exactly_as_its_item_is() {
        var hidden = item("Vain kaupungille", Visibility.ORGANISATION);
        var open = item("Kaikille", Visibility.NETWORK);
        var anni = visitors.as(cast.anni);
        send(anni, hidden, Parcel.of(page(anni, hidden)).file("salainen.png", SampleFiles.picture("png", 30, 20)));
        assertThat(page(anni, hidden).page().select("#files .whosees").text()).isEqualTo("Näkyy vain omalle organisaatiolle: Vaarakaupunki");
        var place = page(anni, hidden).page().select(".file__name a").attr("href");
        var elsewhere = place.replace(hidden.toString(), open.toString());
        assertThat(open(cast.vera, place).statusCode()).isEqualTo(200);
        for (var address : List.of(place, place + "/thumbnail", elsewhere, elsewhere + "/thumbnail")) {
            assertThat(open(cast.bo, address).statusCode()).as(address).isEqualTo(404);
            assertThat(open(cast.ulla, address.replace("/asema/", "/naapuri/")).statusCode()).isEqualTo(404);
            assertThat(open(cast.ulla, address).statusCode()).isEqualTo(404);
        }
        assertThat(open(cast.anni, elsewhere).statusCode()).as("of another item").isEqualTo(404);
        var bo = visitors.as(cast.bo);
        assertThat(send(bo, hidden, Parcel.of(page(bo, open)).file("x.pdf", SampleFiles.pdf("x"))).status()).isEqualTo(404);
        assertThat(bo.post(place(open), place + "/removal").status()).isEqualTo(404);
        assertThat(names(hidden)).containsExactly("salainen.png");

        long seen = cast.as(cast.bo, () -> db.sql("select count(*) from file_part").query(Long.class).single());
        long seenByAnni = cast.as(cast.anni, () -> db.sql("select count(*) from file_part").query(Long.class).single());
        assertThat(seen).as("the rows themselves").isLessThan(seenByAnni);
    }

    @Test
    void an_item_that_is_removed_keeps_its_files() {
        var item = item("Poistuva", Visibility.NETWORK);
        var anni = visitors.as(cast.anni);
        send(anni, item, Parcel.of(page(anni, item)).file("x.pdf", SampleFiles.pdf("pois")));
        var place = page(anni, item).page().select(".file__name a").attr("href");
        anni.post(place(item), "/asema/items/" + item + "/removal");
        assertThat(open(cast.bo, place).statusCode()).isEqualTo(200);
        assertThat(page(visitors.as(cast.bo), item).page().select(".file__name").text()).isEqualTo("x.pdf");
    }

    @Test
    void a_large_file_comes_back_whole_and_in_stretches() {
        var item = item("Pitkä", Visibility.NETWORK);
        var content = Arrays.copyOf(SampleFiles.pdf("pitkä"), 1_000_003);
        new java.util.Random(7).nextBytes(content);
        System.arraycopy(SampleFiles.pdf("x"), 0, content, 0, 20);
        var anni = visitors.as(cast.anni);
        send(anni, item, Parcel.of(page(anni, item)).file("x.pdf", content));
        var place = page(anni, item).page().select(".file__name a").attr("href");
        var whole = open(cast.anni, place);
        assertThat(whole.body()).isEqualTo(content);
        var tag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        var known = open(cast.anni, place, "If-None-Match", tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(open(cast.ulla, place, "If-None-Match", tag).statusCode()).as("knowing the tag opens nothing").isEqualTo(404);
        var middle = open(cast.anni, place, "Range", "bytes=262140-524300");
        assertThat(middle.statusCode()).isEqualTo(206);
        assertThat(middle.body()).isEqualTo(Arrays.copyOfRange(content, 262_140, 524_301));
        assertThat(middle.headers().firstValue("Content-Range")).hasValue("bytes 262140-524300/1000003");
        assertThat(open(cast.anni, place, "Range", "bytes=-3").body()).isEqualTo(Arrays.copyOfRange(content, 1_000_000, 1_000_003));
        assertThat(open(cast.anni, place, "Range", "bytes=1000003-").statusCode()).isEqualTo(416);
        for (var odd : List.of("bytes=x", "bytes=5-2", "bytes=0-1,5-9", "elephants=1-2", "bytes=99999999999999999999-")) {
            assertThat(open(cast.anni, place, "Range", odd).statusCode()).as(odd).isIn(200, 416);
        }
        assertThat(open(cast.anni, place, "Range", "bytes=0-1", "If-Range", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void a_full_network_takes_no_more_and_nothing_is_half_kept() {
        var item = item("Täynnä", Visibility.NETWORK);
        var ulla = cast.ulla;
        var draft = cast.draft(Kind.PROMISE, "Naapurin", Fields.NONE, ulla);
        var theirs = cast.as(ulla, () -> items.add(Kind.PROMISE, draft, ulla));
        var visitor = visitors.as(ulla);
        for (int n = 0; n < 3; n++) {
            var content = Arrays.copyOf(SampleFiles.pdf("täysi " + n), 9 << 20);
            var answer = Parcel.of(visitor.get("/naapuri/concepts/promises/" + theirs)).file(n + ".pdf", content)
                .send(visitor, "/naapuri/items/" + theirs + "/files");
            assertThat(answer.status()).isEqualTo(n < 2 ? 302 : 422);
            if (n == 2) {
                assertThat(answer.page().select(".errorsummary li").text()).contains("(20 Mt) on täynnä");
            }
        }
        assertThat(cast.as(ulla, () -> db.sql("select count(*) from item_file").query(Long.class).single())).isEqualTo(2);
        assertThat(cast.as(ulla, () -> db.sql("select bytes from file_total").query(Long.class).single())).isEqualTo(18L << 20);
        assertThat(names(item)).as("another network has room of its own").isEmpty();
    }

    @Test
    void a_program_whose_sending_does_not_fit_has_added_nothing() {
        var item = item("Ohjelman täynnä", Visibility.NETWORK);
        var before = total();
        var parcel = new Parcel();
        for (int n = 0; n < 3; n++) {
            parcel.file(n + ".pdf", Arrays.copyOf(SampleFiles.pdf("ohjelman täysi " + n), 9 << 20));
        }
        var request = parcel.to(visitors.nobody(), "/asema/items/" + item + "/files.json");
        var answer = visitors.nobody().send(request.header("Authorization", "Bearer " + Program.token(visitors.as(cast.anni), "WRITE")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("(20 Mt) on täynnä");
        assertThat(names(item)).isEmpty();
        assertThat(total()).isEqualTo(before);
    }

    @Test
    void what_breaks_off_half_way_leaves_nothing() {
        var item = item("Kesken", Visibility.NETWORK);
        var gone = new Examined("x.pdf", FileType.PDF, 5, "0".repeat(64), Path.of("/no/such/file"), null);
        assertThatThrownBy(() -> cast.as(cast.anni, () -> files.add(item, gone, cast.anni))).isInstanceOf(UncheckedIOException.class);
        assertThat(names(item)).isEmpty();
        assertThat(visitors.as(cast.anni).get("/asema/items/" + item + "/history").text()).doesNotContain("Tiedosto lisätty");
    }

    @Test
    void in_a_meeting_files_stay_out_of_sight_as_the_discussion_does() {
        var item = item("Kokouksessa", Visibility.NETWORK);
        var anni = visitors.as(cast.anni);
        send(anni, item, Parcel.of(page(anni, item)).file("x.pdf", SampleFiles.pdf("kokous")));
        for (var place : List.of(place(item), "/asema/items/" + item + "/history")) {
            assertThat(anni.get(place).page().select(":containsOwn(x.pdf)")).isNotEmpty()
                .allMatch(named -> !named.parents().select(".hide-in-meeting").isEmpty() || named.hasClass("hide-in-meeting"));
        }
    }

    @Test
    void files_are_sent_only_where_they_are_taken() {
        var item = item("Minne vain", Visibility.NETWORK);
        var anni = visitors.as(cast.anni);
        var opened = page(anni, item);
        for (var wrong : List.of("/asema/items/" + item + "/comments", "/asema/new/promise", "/naapuri/items/" + item + "/files", "/asema/items/x/files")) {
            assertThat(Parcel.of(opened).file("x.pdf", SampleFiles.pdf("x")).send(anni, wrong).status()).as(wrong).isEqualTo(404);
        }
        assertThat(Parcel.of(opened).file("x.pdf", SampleFiles.pdf("x")).send(visitors.nobody(), place(item).replace("concepts/promises", "items") + "/files").status())
            .isEqualTo(404);
        assertThat(send(anni, item, new Parcel().file("x.pdf", SampleFiles.pdf("x"))).status()).as("not our form").isEqualTo(403);
        assertThat(anni.send("/asema/items/" + item + "/files", opened, "files", "x").status()).as("no file in it").isEqualTo(422);
    }

    @Test
    void three_languages_say_what_was_refused() {
        var item = item("Kielet", Visibility.NETWORK);
        var bo = visitors.as(cast.bo);
        for (var words : List.of("sv:det här är ett program", "en:this is a program", "fi:tämä on ohjelma")) {
            bo.send("/language", bo.get("/asema"), "language", words.substring(0, 2), "back", "/asema");
            assertThat(send(bo, item, Parcel.of(page(bo, item)).file("x.jpg", SampleFiles.program())).text()).contains(words.substring(3));
        }
    }

    private ItemId item(String title, Visibility visibility) {
        var draft = new ItemDraft(title, "", "PROPOSED", "fi", cast.city, null, visibility, List.of(), null, Fields.NONE);
        return cast.as(cast.anni, () -> items.add(Kind.PROMISE, draft, cast.anni));
    }

    private long total() {
        return cast.as(cast.anni, () -> db.sql("select coalesce(sum(bytes), 0) from file_total").query(Long.class).single());
    }

    private List<String> names(ItemId item) {
        return cast.as(cast.anni, () -> files.of(item, List.of(), cast.anni).there().stream().map(ItemFile::name).toList());
    }

    private static String place(ItemId item) {
        return "/asema/concepts/promises/" + item;
    }

    private static Answer page(Visitor visitor, ItemId item) {
        return visitor.get(place(item));
    }

    private static Answer send(Visitor visitor, ItemId item, Parcel parcel) {
        return parcel.send(visitor, "/asema/items/" + item + "/files");
    }

    private HttpResponse<byte[]> open(Viewer who, String address, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(visitors.nobody().base() + address)).header("Cookie", "session=" + cast.signedIn(who));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
