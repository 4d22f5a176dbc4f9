package fi.solmu.item.tables;

import static fi.solmu.item.tables.Sheets.cell;
import static fi.solmu.item.tables.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.web.Messages;
import fi.solmu.web.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentTableTest {

    private static final String STYLES = """
            <styleSheet><numFmts><numFmt numFmtId="165" formatCode="d\\.m\\.yyyy;@"/><numFmt numFmtId="166" formatCode="mmmm yyyy"/>
            <numFmt numFmtId="167" formatCode="0.00&quot; dl&quot;"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/><xf numFmtId="22"/>
            <xf numFmtId="167"/></cellXfs></styleSheet>""";

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void cells_are_parted_by_whatever_sign_the_first_line_has(String sign) {
        var text = "Nimi" + sign + "Milloin\r\n\"Kaksi" + sign + "\r\nriviä\"" + sign + "vk 42\r\n";
        assertThat(rows(text.getBytes(StandardCharsets.UTF_8))).containsExactly(List.of("Nimi", "Milloin"), List.of("Kaksi" + sign
            + "\r\nriviä", "vk 42"));
    }

    @Test
    void letters_are_found_out_with_a_mark_or_without_and_of_old_files_too() {
        var text = "Nimi;Työpäivä\nÄÖÅ – €;š";
        for (var charset : List.of("UTF-8", "windows-1252")) {
            assertThat(rows(text.getBytes(Charset.forName(charset)))).as(charset).contains(List.of("ÄÖÅ – €", "š"));
        }
        assertThat(rows(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).get(0)).containsExactly("Nimi", "Työpäivä");
        assertThat(rows(text.getBytes(StandardCharsets.UTF_16)).get(0)).containsExactly("Nimi", "Työpäivä");
    }

    @Test
    void a_spreadsheet_gives_the_values_of_its_first_shown_sheet() {
        var file = new Sheets(row(cell("Nimi"), "<c r=\"C1\" t=\"s\"><v>1</v></c>") + row()
            + row("<c><f>A1&amp;[1]muualta!B2</f><v>5</v></c>", "<c t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>laskettu</v></c>",
                "<c t=\"e\"><v>#REF!</v></c>"))
            .with("xl/sharedStrings.xml", "<sst><si><t>nolla</t></si><si><r><t>Mil</t></r><r><t>loin</t></r><rPh><t>x</t></rPh></si></sst>")
            .with("xl/vbaProject.bin", "ohjelma").with("xl/externalLinks/externalLink1.xml", "<x/>").file();
        assertThat(rows(file)).containsExactly(List.of("Nimi", "", "Milloin"), List.of("5", "laskettu", ""));
    }

    @Test
    void days_are_days_and_a_month_stays_a_month() {
        var file = new Sheets(row(number(46096, 1), number(46096, 2), number(46096, 3), "<c s=\"4\"><v>0.375</v></c>",
            "<c s=\"5\"><v>46096.375</v></c>",
            number(3, 0), "<c s=\"6\"><v>2.50</v></c>")).with("xl/styles.xml", STYLES).file();
        assertThat(rows(file)).containsExactly(List.of("15.3.2026", "15.3.2026", "maaliskuu 2026", "9.00", "15.3.2026 klo 9.00", "3", "2.5"));
    }

    @Test
    void a_month_alone_is_its_name_and_hours_are_a_time_also_over_a_day() {
        var styles = STYLES.replace("d\\.m\\.yyyy;@", "mmmm").replace("mmmm yyyy", "[h]:mm").replace("0.00&quot; dl&quot;", "[$-40B]mmm");
        var file = new Sheets(row(number(46096, 2), "<c s=\"3\"><v>0.375</v></c>", number(46096, 6), number(0, 1), "<c s=\"4\"><v>0</v></c>"))
            .with("xl/styles.xml", styles).file();
        assertThat(rows(file)).containsExactly(List.of("maaliskuu", "9.00", "maaliskuu", "", "0.00"));
    }

    @Test
    void the_first_sheet_is_the_first_that_is_not_hidden_whatever_the_program_says_of_it() {
        for (var state : List.of("hidden", "veryHidden")) {
            var book = """
                    <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
                    <sheet name="piilo" r:id="rId1" state="%s"/><sheet name="Kello" r:id="rId2" state="visible"/></sheets></workbook>""";
            assertThat(rows(new Sheets(row(cell("Nimi"))).with("xl/workbook.xml", book.formatted(state)).file())).containsExactly(List.of("Nimi"));
        }
    }

    @Test
    void the_empty_spreadsheet_is_read_back() {
        var out = new ByteArrayOutputStream();
        var rows = List.of(List.of("Nimi", "Milloin"), List.of("Esimerkki: päivä", "vk 42"));
        new EmptySpreadsheet("käytäntö", rows, "Ohje", List.of(List.of("a", "b"))).write(out);
        assertThat(rows(out.toByteArray())).isEqualTo(rows);
    }

    @Test
    void what_unpacks_to_far_more_than_its_size_is_not_opened() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var blanks = new byte[1 << 20];
            java.util.Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                zip.write(blanks);
            }
        }
        assertThat(out.size()).isLessThan(1 << 20);
        refused(out.toByteArray(), "item.table-bomb");
        refused(lyingOfItsSizes(out.toByteArray()), "item.table-bomb");
    }

    @Test
    void entities_are_not_followed() {
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
        var file = new Sheets("").with("xl/worksheets/sheet2.xml", laughs + "<worksheet><sheetData>" + row(cell("&b;&f;"))
            + "</sheetData></worksheet>").file();
        try {
            assertThat(rows(file).toString()).doesNotContain("ha", "root");
        } catch (Refused whole) {
            assertThat(whole).hasMessage("item.table-broken");
        }
    }

    @Test
    void too_many_rows_or_columns_and_cells_far_away_are_refused() {
        refused(new Sheets(row(cell("x")).repeat(SentTable.MOST_ROWS + 2)).file(), "item.table-too-large");
        refused(new Sheets(IntStream.range(0, 100_000).mapToObj(n -> row(cell("Käytäntö " + n * 7919L))).collect(Collectors.joining())).file(),
            "item.table-too-large");
        refused(new Sheets("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>").file(), "item.table-too-large");
        refused("x;y\n".repeat(100_000).getBytes(StandardCharsets.UTF_8), "item.table-too-large");
        refused((";".repeat(30) + "x").getBytes(StandardCharsets.UTF_8), "item.table-too-large");
    }

    @Test
    void what_is_no_table_is_told_so() throws IOException {
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "item.table-old");
        refused(new byte[] {'P', 'K', 3, 4, 9, 9, 9}, "item.table-broken");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 0x1A, 10, 0}, "item.table-unknown");
        refused(new Sheets("").with("xl/workbook.xml", "<document/>").file(), "item.table-unknown");
        refused(new Sheets("<row><c>").file(), "item.table-broken");
        refused(packed("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "item.table-unknown");
        refused(packed("word/document.xml", "<document/>"), "item.table-unknown");
    }

    /** Whatever byte is broken, there is an answer and no other end. */
    @Test
    void a_broken_spreadsheet_is_read_or_refused() {
        var whole = new Sheets(row(cell("Nimi"), number(46096, 1)).repeat(20)).with("xl/styles.xml", STYLES).file();
        var random = new Random(20261123);
        for (int round = 0; round < 400; round++) {
            var broken = whole.clone();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(rows(broken)).hasSizeLessThan(SentTable.MOST_ROWS);
            } catch (Refused told) {
                assertThat(told.getMessage()).startsWith("item.table-");
            }
        }
    }

    /** The directory at the end of the packet says that each part is small. */
    private static byte[] lyingOfItsSizes(byte[] file) {
        var lying = file.clone();
        for (int at = 0; at + 46 < lying.length; at++) {
            if (lying[at] == 'P' && lying[at + 1] == 'K' && lying[at + 2] == 1 && lying[at + 3] == 2) {
                java.util.Arrays.fill(lying, at + 24, at + 28, (byte) 1);
            }
        }
        return lying;
    }

    private static byte[] packed(String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String number(int value, int style) {
        return "<c s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    private static List<List<String>> rows(byte[] file) {
        return SentTable.rows(file, new Messages().in(new Locale("fi", "FI")));
    }

    private static void refused(byte[] file, String key) {
        assertThatThrownBy(() -> rows(file)).isInstanceOf(Refused.class).hasMessage(key);
    }
}
