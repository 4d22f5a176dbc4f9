package fi.solmu.clock.out;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Visibility;
import fi.solmu.web.Viewer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ClockFilesTest {

    /** How many depends on what other tests have left in the clock. */
    private static final String HIDDEN = "[1-9]\\d* piilossa";
    private static final int YEAR = LocalDate.now().getYear();
    private static final Map<String, ?> IN_MAY = Map.of("rule", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=4", "span", 3, "time", "9.00–11.30");

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;

    private final List<ItemId> made = new ArrayList<>();

    @BeforeEach
    void a_small_year() {
        add(cast.bo, "=HYPERLINK(\"http://evil\";\"x\")", cast.dispatcherRole, Visibility.NETWORK, IN_MAY);
        add(cast.bo, "Kokous; \"rata\"\u0430", cast.dispatcherRole, Visibility.NETWORK, Map.of("rule", "FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=1"));
        add(cast.anni, "Neuvojien ilta \uD83D\uDE82", cast.counsellorRole, Visibility.NETWORK, Map.of("months", List.of(10)));
        add(cast.anni, "Joskus sovitaan", null, Visibility.NETWORK, Map.of("open", true));
        add(cast.anni, "Kaupungin oma", null, Visibility.ORGANISATION, IN_MAY);
    }

    @AfterEach
    void leave_the_clock_as_it_was() {
        cast.as(cast.kaisa, () -> made.forEach(each -> items.remove(each, cast.kaisa)));
    }

    @Test
    void a_table_of_signs_is_what_spreadsheets_open_and_reckons_nothing() {
        var answer = get(cast.bo, "csv", "");
        var text = text(answer);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"vuosikello-" + YEAR + ".csv\"");
        assertThat(text).startsWith("\uFEFFMitä;Tunnus;Alkaa;");
        var rows = text.split("\r\n");
        assertThat(rows).anyMatch(row -> row.startsWith("\"'=HYPERLINK(\"\"http://evil\"\";\"\"x\"\")\";VK-")
            && row.contains(";%s-05-04;%s-05-06;9.00–11.30;päivä;".formatted(YEAR, YEAR)));
        assertThat(rows).anyMatch(row -> row.startsWith("\"Kokous; \"\"rata\"\"\u0430\";")).anyMatch(row -> row.contains("Neuvojien ilta \uD83D\uDE82;") && row.contains(";kuukausi;"));
        assertThat(rows).anyMatch(row -> row.startsWith("Joskus sovitaan;") && row.contains(";;;;sovitaan myöhemmin;"));
        assertThat(text).contains("Asemanseudun yhteistyö, vuosikello " + YEAR).doesNotContain("Kaupungin oma", "piilossa");
        assertThat(text(get(cast.anni, "csv", ""))).contains("Kaupungin oma");
    }

    @Test
    void every_sign_that_begins_a_formula_is_guarded() throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        var table = new CsvTable(out, "en");
        table.row(List.of("=1", "+1", "-1", "@a", "\t=1", "\r=1", "a=1", "", "a,b", -5));
        table.end();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF'=1,'+1,'-1,'@a,'\t=1,\"'\r=1\",a=1,,\"a,b\",-5\r\n");
    }

    @Test
    void what_narrows_is_in_the_file_and_in_its_name() {
        var answer = get(cast.bo, "csv", "?organisation=" + cast.railway);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).contains("vuosikello-" + YEAR + "-rajattu.csv");
        assertThat(text(answer)).contains("HYPERLINK", "Näkökulma: Verkosto · Pohjantähti Junat.").containsPattern(HIDDEN).doesNotContain("Neuvojien ilta");
        assertThat(text(get(cast.bo, "csv", "?from=" + YEAR + "-09&months=1"))).contains("-09-01").doesNotContain("-05-04");
    }

    @Test
    void a_workbook_has_days_as_days_on_two_sheets() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(get(cast.bo, "xlsx", "?q=HYPERLINK").body()))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("Ajat", "Käytännöt");
            var times = book.getFirstSheet().read();
            assertThat(texts(times.get(0))).startsWith("Mitä", "Tunnus", "Alkaa", "Päättyy");
            assertThat(times).hasSize(2);
            assertThat(times.get(1).getCellText(0)).isEqualTo("=HYPERLINK(\"http://evil\";\"x\")");
            assertThat(times.get(1).getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(YEAR, 5, 4));
            assertThat(times.get(1).getCellAsDate(3).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(YEAR, 5, 6));
            var practices = book.getSheet(1).orElseThrow().read();
            assertThat(practices.get(1).getCellAsNumber(3).orElseThrow().intValue()).isEqualTo(1);
            assertThat(practices.stream().map(ClockFilesTest::texts).toList().toString()).contains("Junien ohjaaja").containsPattern(HIDDEN);
        }
    }

    @Test
    void a_picture_is_well_formed_and_asks_nothing_of_others() throws Exception {
        var answer = get(cast.bo, "svg", "");
        var readers = DocumentBuilderFactory.newInstance();
        readers.setNamespaceAware(true);
        var root = readers.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body())).getDocumentElement();
        assertThat(root.getNamespaceURI() + " " + root.getLocalName()).isEqualTo("http://www.w3.org/2000/svg svg");
        var text = text(answer);
        assertThat(text.replace("http://www.w3.org/2000/svg", "").replace("http://evil", "")).doesNotContain("http", "/s/").contains("@font-face", "Kokous");
        assertThat(text).contains("Asemanseudun yhteistyö, vuosikello " + YEAR, "Numerot viittaavat");
        assertThat(text(get(cast.bo, "svg", "?organisation=" + cast.railway))).contains("Näkökulma: Verkosto · Pohjantähti Junat.").containsPattern(HIDDEN);
        assertThat(text.split("href=\"")).allSatisfy(part -> assertThat(part.startsWith("#") || part.startsWith("<?xml")).as(part.substring(0, Math.min(40, part.length()))).isTrue());
    }

    @Test
    void a_picture_in_pixels_is_drawn() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(get(cast.bo, "png", "").body()));
        assertThat(image.getWidth()).isEqualTo(2000);
        assertThat(IntStream.range(0, 2000).map(x -> image.getRGB(x, 1000)).distinct().count()).isGreaterThan(5);
        assertThat(image.getRGB(2, 2) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void paper_says_its_title_and_language_and_its_words_can_be_read() throws IOException {
        for (var size : Map.of("a4", 842f, "a3", 1191f).entrySet()) {
            try (var paper = Loader.loadPDF(get(cast.bo, "pdf", "?size=" + size.getKey() + "&organisation=" + cast.railway).body())) {
                assertThat(paper.getPage(0).getMediaBox().getWidth()).isBetween(size.getValue() - 1, size.getValue() + 1);
                assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("Vuosikello " + YEAR + ", Asemanseudun yhteistyö");
                assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("fi");
                assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                var text = new PDFTextStripper().getText(paper);
                assertThat(text).contains("Vuosikello " + YEAR, "Pohjantähti Junat", "Kokous; \"rata\"", "4.5.–6.5.", "käynnissä nyt", "Tulostettu")
                    .containsPattern(HIDDEN).doesNotContain("Neuvojien ilta");
                for (var font : paper.getPage(0).getResources().getFontNames()) {
                    assertThat(paper.getPage(0).getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void every_language_gets_its_files() {
        for (var format : List.of("csv", "xlsx", "svg", "png", "pdf")) {
            assertThat(get(cast.bo, format, "?rings=group&view=organisation").statusCode()).as(format).isEqualTo(200);
            assertThat(get(cast.vera, format, "?rings=theme&view=mine&q=eimitaan&ring=x&from=2031-01").statusCode()).as(format).isEqualTo(200);
        }
    }

    @Test
    void what_is_asked_oddly_is_answered() {
        for (var format : List.of("exe", "..", "%00", "CSV", "csv.csv")) {
            assertThat(get(cast.bo, format, "").statusCode()).as(format).isIn(400, 404);
        }
        for (var odd : List.of("?from=x", "?months=99999999999", "?months=0", "?from=9999-12", "?from=1990-01&months=12", "?q=%F0%9F%99%82", "?organisation=x&role=y")) {
            assertThat(get(cast.bo, "csv", odd).statusCode()).as(odd).isEqualTo(200);
        }
        assertThat(visitors.as(cast.ulla).get("/asema/clock/file/csv").status()).isEqualTo(404);
        assertThat(visitors.nobody().get("/asema/clock/file/csv").status()).isEqualTo(302);
    }

    @Test
    void several_at_once_all_get_theirs_and_nothing_is_left_behind() throws Exception {
        long before = left();
        var crowd = Executors.newFixedThreadPool(8);
        try {
            var answers = IntStream.range(0, 16).mapToObj(n -> crowd.submit(() -> get(cast.bo, List.of("csv", "xlsx", "svg", "pdf").get(n % 4), "").statusCode())).toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            crowd.shutdown();
        }
        for (int patience = 50; left() > before && patience > 0; patience--) {
            Thread.sleep(100);
        }
        assertThat(left()).as("files that nobody takes away").isLessThanOrEqualTo(before);
    }

    @Test
    void each_view_leads_to_the_files_of_what_it_shows() {
        var bo = visitors.as(cast.bo);
        assertThat(bo.get("/asema/clock?year=2027&organisation=" + cast.railway).page().select(".takeout a").eachAttr("href"))
            .contains("/asema/clock/file/csv?from=2027-01&organisation=" + cast.railway);
        assertThat(bo.get("/asema/clock/table?from=2027-03&months=3").page().select(".takeout a").eachAttr("href"))
            .contains("/asema/clock/file/xlsx?from=2027-03&months=3");
        assertThat(bo.get("/asema/clock/month?month=2027-03").page().select(".takeout a").eachAttr("href"))
            .contains("/asema/clock/file/csv?from=2027-03&months=1", "/asema/clock/file/pdf?from=2027-03&months=1&size=a3");
        assertThat(bo.get("/asema/clock/paper?from=2027-01&size=a3&organisation=" + cast.railway).page().select("main").text())
            .contains("Vuosikello 2027", "Pohjantähti Junat", "Tulostettu").containsPattern(HIDDEN);
    }

    private static long left() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(each -> each.getFileName().toString().startsWith("solmu-clock-")).count();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    private HttpResponse<byte[]> get(Viewer who, String format, String query) {
        var request = HttpRequest.newBuilder(URI.create(visitors.nobody().base() + "/asema/clock/file/" + format + query))
            .header("Cookie", "session=" + cast.signedIn(who)).build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private void add(Viewer by, String title, UUID role, Visibility visibility, Map<String, ?> timing) {
        var fields = Fields.NONE.with("timing", timing).with("responsible", role);
        made.add(cast.as(by, () -> items.add(Kind.PRACTICE, new ItemDraft(title, "", "IN_FORCE", "fi", by.organisation(), null, visibility,
            List.of(), null, fields), by)));
    }
}
