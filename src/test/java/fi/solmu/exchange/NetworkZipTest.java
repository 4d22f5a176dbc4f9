package fi.solmu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Visibility;
import fi.solmu.item.files.ItemFile;
import fi.solmu.item.files.ItemFiles;
import fi.solmu.item.files.Parcel;
import fi.solmu.item.files.SampleFiles;
import fi.solmu.network.Sessions;
import fi.solmu.web.Viewer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole network with the files of its items, out and in again. */
@ProductTest
class NetworkZipTest {

    @TempDir Path folder;
    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired ItemFiles files;
    @Autowired NetworkExport exports;
    @Autowired NetworkLoad loads;
    @Autowired Sessions sessions;
    @Autowired Walls walls;
    @Autowired JdbcClient db;
    private static int made;
    String word;

    @BeforeEach
    void addFiles() {
        word = "asema-" + (char) ('a' + made++);
        var one = item("Ensimmäinen", Visibility.NETWORK);
        var hidden = item("Rautatien oma", Visibility.ORGANISATION);
        send(cast.bo, one, parcel -> parcel.file("laituri.jpg", SampleFiles.photograph(300, 200, 6))
            .file("Pöytäkirja: 'luonnos' #1.pdf", SampleFiles.pdf("x")).file("taulu.csv", "a;b\n".getBytes(StandardCharsets.UTF_8)));
        send(cast.bo, hidden, parcel -> parcel.file("salainen.txt", ("salaisuus " + word).getBytes(StandardCharsets.UTF_8)));
        var other = item("Toinen", Visibility.NETWORK);
        send(cast.bo, other, parcel -> parcel.file("sama.pdf", SampleFiles.pdf("x")));
        cast.as(cast.bo, () -> files.remove(one, files.of(one, List.of(), cast.bo).there().get(2).id(), cast.bo));
        cast.as(cast.bo, () -> items.remove(other, cast.bo));
    }

    @Test
    void what_goes_out_comes_in_and_goes_out_again_byte_for_byte() throws IOException {
        var once = packed(cast.kaisa, "yksi");
        assertThat(packed(cast.kaisa, "sama")).as("the same network, the same bytes").hasSameBinaryContentAs(once);
        var entries = entries(Files.readAllBytes(once));
        assertThat(entries.keySet()).first().isEqualTo("network.yaml");
        assertThat(sums(entries)).isNotEmpty().isSorted().allMatch(name -> name.matches("[0-9a-f]{64}")).hasSize(entries.size() - 1);
        var yaml = text(entries.get("network.yaml"));
        assertThat(yaml).contains("files:", "laituri.jpg", "type: application/pdf", "deed: file_added", "deed: file_removed", "removed: ");
        assertThat(yaml).as("what the reader does not see").doesNotContain("salainen");
        assertThat(entries.values()).noneMatch(content -> text(content).contains("salaisuus"));

        var checked = loads.load(new ByteArrayResource(Files.readAllBytes(once)), Wish.copy(word, founder()), done -> { });
        assertThat(checked.mistakes()).isEmpty();
        assertThat(checked.filesLeft()).isZero();
        var keeper = keeper(word);
        var twice = packed(keeper, "kaksi");
        var again = entries(Files.readAllBytes(twice));
        again.computeIfPresent("network.yaml",
            (name, content) -> text(content).replace("  word: " + word + "\n", "  word: asema\n").getBytes(StandardCharsets.UTF_8));
        assertThat(again.keySet()).containsExactlyElementsOf(entries.keySet());
        again.forEach((name, content) -> assertThat(text(content)).as(name).isEqualTo(text(entries.get(name))));
        assertThat(Files.size(twice)).isEqualTo(Files.size(once) + word.length() - "asema".length());
        assertThat(heads(twice)).isEqualTo(heads(once));

        var copied = cast.as(keeper, () -> items.choices(List.of(Kind.PROMISE), keeper)).stream()
            .filter(item -> item.title().equals("Ensimmäinen")).reduce((first, last) -> last).orElseThrow();
        var there = cast.as(keeper, () -> files.of(copied.id(), List.of(), keeper));
        assertThat(there.there()).extracting(ItemFile::name).containsExactly("laituri.jpg", "Pöytäkirja- 'luonnos' #1.pdf");
        assertThat(there.there().get(0).isPictured()).isTrue();
        assertThat(there.away(keeper)).extracting(ItemFile::name).containsExactly("taulu.csv");
        var picture = visitors.as(keeper).get("/" + word + there.there().get(0).place() + "/thumbnail");
        assertThat(picture.status()).isEqualTo(200);
    }

    @Test
    void text_alone_says_which_files_do_not_come_along() throws IOException {
        var text = folder.resolve("pelkkä.yaml");
        as(cast.kaisa, () -> exports.write(text, cast.kaisa));
        assertThat(new NetworkFile(text).check().shown()).isEmpty();
        var checked = loads.load(new ByteArrayResource(Files.readAllBytes(text)), Wish.copy(word, founder()), done -> { });
        assertThat(checked.mistakes()).isEmpty();
        assertThat(checked.files()).isZero();
        assertThat(checked.filesLeft()).isGreaterThanOrEqualTo(4);
        var keeper = keeper(word);
        assertThat(cast.as(keeper, () -> db.sql("select count(*) from item_file").query(Long.class).single())).isZero();
        var kaisa = visitors.as(cast.kaisa);
        var preview = follow(kaisa, upload(kaisa, "verkosto.yaml", Files.readAllBytes(text)));
        assertThat(preview.page().select(".note").text()).contains("ei tule mukaan").contains("zip");
    }

    @Test
    void on_the_page_it_is_downloaded_previewed_and_copied_with_its_files() {
        var kaisa = visitors.as(cast.kaisa);
        assertThat(kaisa.get("/asema/exchange").page().select("a[href=/asema/exchange/export.zip]")).hasSize(1);
        var preview = follow(kaisa, kaisa.post("/asema/exchange", "/asema/exchange/files/copies"));
        assertThat(preview.page().select(".brings").text()).contains("Tiedostoja");
        var place = preview.page().select("form[action*=/exchange/files/]").attr("action");
        assertThat(kaisa.send(place, preview, "word", word + "-kopio").status()).isIn(200, 302);
        var keeper = keeper(word + "-kopio");
        assertThat(cast.as(keeper, () -> db.sql("select count(*) from item_file").query(Long.class).single())).isGreaterThanOrEqualTo(4);
        for (var who : List.of(cast.anni, cast.ulla)) {
            assertThat(visitors.as(who).get("/asema/exchange/export.zip").status()).isEqualTo(404);
        }
    }

    @Test
    void everything_wrong_in_a_packet_is_told_at_once_and_nothing_is_loaded() throws IOException {
        var right = entries(Files.readAllBytes(packed(cast.kaisa, "oikea")));
        var sums = right.keySet().stream().filter(name -> name.startsWith("files/")).toList();
        var wrong = new LinkedHashMap<>(right);
        wrong.remove(sums.get(0));
        wrong.put(sums.get(1), "other".getBytes(StandardCharsets.UTF_8));
        wrong.put("files/" + "0".repeat(64), new byte[0]);
        wrong.put("../../etc/passwd", new byte[] {1});
        wrong.put("files/../network.yaml", new byte[] {1});
        wrong.put("/network.yaml", new byte[] {1});
        wrong.put("files\\x", new byte[] {1});
        wrong.put("__MACOSX/x", new byte[] {1});
        var told = load(zip(wrong));
        assertThat(told.mistakes()).extracting(Mistake::code).contains("zip-unknown", "zip-other-content", "file-missing");
        assertThat(told.mistakes().stream().filter(each -> each.code().equals("zip-unknown"))).hasSize(5);
        assertThat(told.mistakes().stream().filter(each -> each.code().equals("zip-other-content"))).hasSize(2);
        var kaisa = visitors.as(cast.kaisa);
        var page = upload(kaisa, "rikki.zip", zip(wrong));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select(".faults").text()).contains("Paketissa voi olla vain network.yaml", "puuttuu paketista");
        assertThat(sessions.enter(cast.signedIn(cast.kaisa), word).flatMap(entry -> entry.inside())).isEmpty();
    }

    @Test
    void a_packet_that_lies_or_swells_or_breaks_off_is_refused() throws IOException {
        var file = packed(cast.kaisa, "oikea");
        var whole = Files.readAllBytes(file);
        var right = entries(whole);
        assertThat(load(Arrays.copyOf(whole, whole.length / 2)).mistakes()).isNotEmpty();
        assertThat(load(Arrays.copyOf(whole, 40)).mistakes()).extracting(Mistake::code).contains("zip-broken");
        assertThat(load(zip(Map.of("files/" + "0".repeat(64), new byte[0]))).mistakes()).extracting(Mistake::code).contains("zip-no-network");
        assertThat(load(zip(Map.of())).mistakes()).isNotEmpty();

        var swelling = new LinkedHashMap<>(right);
        swelling.put("files/" + "1".repeat(64), new byte[24 << 20]);
        assertThat(load(zip(swelling)).mistakes()).extracting(Mistake::code).contains("zip-too-large");
        var large = new byte[26 << 20];
        new java.util.Random(1).nextBytes(large);
        assertThat(load(zip(Map.of("network.yaml", right.get("network.yaml"), "files/" + "1".repeat(64), large))).mistakes())
            .extracting(Mistake::code).contains("zip-too-large");
        assertThat(load(zip(Map.of("network.yaml", new byte[30 << 20]))).mistakes()).extracting(Mistake::code).contains("zip-too-large");

        var extra = new LinkedHashMap<>(right);
        extra.put("files/2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881", "x".getBytes(StandardCharsets.UTF_8));
        assertThat(load(zip(extra)).mistakes()).extracting(Mistake::code).containsExactly("file-extra");
        var lying = new LinkedHashMap<>(right);
        lying.computeIfPresent("network.yaml", (name, yaml) -> text(yaml).replace("type: application/pdf", "type: text/plain")
            .replaceFirst("size: \\d+", "size: 7").getBytes(StandardCharsets.UTF_8));
        assertThat(load(zip(lying)).mistakes()).extracting(Mistake::code).contains("file-type", "file-size");

        var program = SampleFiles.program();
        var sum = sum(program);
        var sly = new LinkedHashMap<>(right);
        var known = sums(right).get(0);
        sly.remove("files/" + known);
        sly.put("files/" + sum, program);
        sly.computeIfPresent("network.yaml", (name, yaml) -> text(yaml).replace(known, sum).getBytes(StandardCharsets.UTF_8));
        assertThat(load(zip(sly)).mistakes()).extracting(Mistake::code).contains("item.file-is-program");
        assertThat(sessions.enter(cast.signedIn(cast.kaisa), word).flatMap(entry -> entry.inside())).isEmpty();
    }

    private Checked load(byte[] packet) {
        return loads.load(new ByteArrayResource(packet), Wish.copy(word, founder()), done -> { });
    }

    private static List<String> sums(Map<String, byte[]> entries) {
        return entries.keySet().stream().filter(name -> name.startsWith("files/")).map(name -> name.substring(6)).toList();
    }

    private static String sum(byte[] content) {
        try {
            return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private ItemId item(String title, Visibility visibility) {
        var draft = new ItemDraft(title, "", "PROPOSED", "fi", cast.railway, null, visibility, List.of(), null, Fields.NONE);
        return cast.as(cast.bo, () -> items.add(Kind.PROMISE, draft, cast.bo));
    }

    private void send(Viewer who, ItemId item, UnaryOperator<Parcel> filled) {
        var visitor = visitors.as(who);
        var parcel = filled.apply(Parcel.of(visitor.get("/asema/new/promise")));
        assertThat(parcel.send(visitor, "/asema/items/" + item + "/files").status()).isEqualTo(302);
    }

    private static Answer upload(Visitor visitor, String name, byte[] content) {
        return Parcel.of(visitor.get("/asema/exchange")).file("file", name, content).send(visitor, "/asema/exchange/files");
    }

    private static Answer follow(Visitor visitor, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return visitor.follow(answer);
    }

    private Path packed(Viewer viewer, String name) {
        var file = folder.resolve(name + ".zip");
        as(viewer, () -> exports.pack(file, viewer));
        return file;
    }

    private void as(Viewer viewer, Runnable work) {
        walls.within(new Reader(viewer.network(), viewer.organisation(), viewer.person()), work);
    }

    private Viewer keeper(String of) {
        return sessions.enter(cast.signedIn(cast.kaisa), of).orElseThrow().inside().orElseThrow();
    }

    private Wish.Founder founder() {
        return new Wish.Founder(cast.kaisa.person(), cast.kaisa.name(), "");
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static List<String> heads(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream().map(each -> each.getName() + " " + each.getMethod() + " " + each.getTimeLocal()
                + (each.getName().equals("network.yaml") ? "" : " " + each.getSize() + " " + each.getCrc())).toList();
        }
    }

    private static Map<String, byte[]> entries(byte[] packet) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packet))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return out.toByteArray();
    }
}
