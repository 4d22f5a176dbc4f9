package fi.solmu.item.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.web.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTypesTest {

    @TempDir Path folder;

    @Test
    void a_file_is_what_its_content_says() {
        assertThat(type("x.exe", SampleFiles.pdf("x"))).isEqualTo(FileType.PDF);
        assertThat(type("x", SampleFiles.picture("png", 3, 3))).isEqualTo(FileType.PNG);
        assertThat(type("x", SampleFiles.picture("jpeg", 3, 3))).isEqualTo(FileType.JPEG);
        assertThat(type("x", SampleFiles.picture("gif", 3, 3))).isEqualTo(FileType.GIF);
        assertThat(type("x", SampleFiles.bytes("RIFF\u0024\0\0\0WEBPVP8 \u0018\0\0\0"))).isEqualTo(FileType.WEBP);
        assertThat(type("x", SampleFiles.bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"))).isEqualTo(FileType.HEIC);
        assertThat(type("x", SampleFiles.docx())).isEqualTo(FileType.DOCX);
        assertThat(type("x", SampleFiles.zip("[Content_Types].xml", "<x ContentType=\"…spreadsheetml.sheet.main+xml\"/>"))).isEqualTo(FileType.XLSX);
        assertThat(type("x", SampleFiles.zip("[Content_Types].xml", "<x ContentType=\"…presentationml.presentation.main+xml\"/>")))
            .isEqualTo(FileType.PPTX);
        assertThat(type("x", SampleFiles.open("text"))).isEqualTo(FileType.ODT);
        assertThat(type("x", SampleFiles.open("spreadsheet"))).isEqualTo(FileType.ODS);
        assertThat(type("x", SampleFiles.open("presentation"))).isEqualTo(FileType.ODP);
        assertThat(type("x.exe", text("Hyvää päivää"))).isEqualTo(FileType.TEXT);
        assertThat(type("x.CSV", text("a;b\n1;2\n"))).isEqualTo(FileType.CSV);
        assertThat(type("x.txt", "\uFEFFleveää".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(FileType.TEXT);
    }

    @Test
    void text_is_text_also_as_finnish_excel_saves_it() {
        assertThat(type("taulukko.csv", SampleFiles.bytes("P\u00e4iv\u00e4;M\u00e4\u00e4r\u00e4;H\u00f6yty\r\n1.2.;5;\u00e4\u00f6\r\n"))).isEqualTo(FileType.CSV);
        assertThat(type("muistio.txt", SampleFiles.bytes("\u00c4\u00e4ni\u00e4 y\u00f6ll\u00e4 \u0080 5 \u0096 6"))).isEqualTo(FileType.TEXT);
        refused("muistio.txt", SampleFiles.bytes("P\u00e4iv\u00e4\0;M\u00e4\u00e4r\u00e4"), "unknown");
        refused("muistio.txt", SampleFiles.bytes("P\u00e4\u00e4 \u0081\u00e4\u00e4"), "unknown");
        refused("muistio.txt", SampleFiles.bytes("\u00e4\u00f6\u00e5\u00c4\u00d6\u00c5ab"), "unknown");
    }

    @Test
    void what_is_not_taken_is_told_for_what_it_is() {
        refused("kuva.jpg", SampleFiles.program(), "program");
        refused("kuva.jpg", SampleFiles.bytes("\u007fELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0"), "program");
        refused("muistio.txt", SampleFiles.bytes("#!/bin/sh\nrm -rf /\n"), "script");
        refused("muistio.txt", SampleFiles.bytes("<!DOCTYPE html><html><script>alert(1)</script></html>"), "page");
        refused("muistio.txt", SampleFiles.bytes("  \n<html><body onload=alert(1)>"), "page");
        refused("kuva.png", SampleFiles.bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"), "drawing");
        refused("kuva.png", SampleFiles.bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"), "drawing");
        refused("raportti.docx", SampleFiles.macroDocx(), "macros");
        refused("raportti.docx", SampleFiles.slyDocx(), "macros");
        refused("raportti.odt", SampleFiles.open("text", "Basic/Standard/Module1.xml", "x"), "macros");
        refused("raportti.doc", SampleFiles.bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(600)), "old-office");
        refused("kirje.rtf", SampleFiles.bytes("{\\rtf1 x}"), "old-office");
        refused("kaikki.pdf", SampleFiles.zip("a.txt", "a"), "archive");
        refused("kaikki.pdf", SampleFiles.zip("META-INF/MANIFEST.MF", "a"), "program");
        refused("kaikki.pdf", SampleFiles.bytes("7z\u00bc\u00af\u0027\u001c\0\4"), "archive");
        refused("laulu.txt", SampleFiles.bytes("ID3\3\0\0\0\0\0\0"), "film");
        refused("kuva.jpg", SampleFiles.bytes("II*\0\u0008\0\0\0"), "picture");
        refused("tieto.txt", SampleFiles.bytes("<?xml version=\"1.0\"?><x/>"), "data");
        refused("tieto.txt", SampleFiles.bytes("x".repeat(70_000) + "\0\1\2"), "unknown");
        refused("tieto.txt", SampleFiles.bytes("\0\1\2\3"), "unknown");
    }

    @Test
    void an_office_document_that_breaks_off_is_broken() {
        var whole = SampleFiles.docx();
        assertThatThrownBy(() -> type("x.docx", java.util.Arrays.copyOf(whole, whole.length - 30))).isInstanceOf(Refused.class)
            .hasMessage("item.file-broken");
    }

    @Test
    void every_refusal_has_its_words() throws IOException {
        var words = Files.readString(Path.of("src/main/resources/messages/item_fi.properties"));
        assertThat(FileTypes.words()).hasSizeGreaterThan(8).allSatisfy(each -> assertThat(words).contains("\nitem.file-is-" + each + "="));
        assertThat(FileType.values()).allSatisfy(type -> assertThat(words).contains("\n" + type.label() + "="));
    }

    private void refused(String name, byte[] content, String as) {
        assertThatThrownBy(() -> type(name, content)).as(name + " " + as).isInstanceOf(Refused.class).hasMessage("item.file-is-" + as);
    }

    private FileType type(String name, byte[] content) {
        try {
            return FileTypes.of(Files.write(folder.resolve("content"), content), name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
