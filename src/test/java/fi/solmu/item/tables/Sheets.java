package fi.solmu.item.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Spreadsheet files as other programs make them, and as nobody should. */
public final class Sheets {

    private final Map<String, String> parts = new LinkedHashMap<>();

    public Sheets(String sheetData) {
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("xl/workbook.xml", """
                <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
                <sheet name="piilo" sheetId="1" r:id="rId1" state="hidden"/><sheet name="Kello" sheetId="2" r:id="rId2"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>""");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>");
        parts.put("xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>");
    }

    public Sheets with(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** A cell with words in it. */
    public static String cell(String words) {
        return "<c t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    }

    public static String row(String... cells) {
        return "<row>" + String.join("", cells) + "</row>";
    }

    public byte[] file() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
