package fi.solmu.item.tables;

import fi.solmu.web.Say;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A spreadsheet file: the values of its first sheet that is shown. Formulas, macros and what lies outside are not looked at. */
record Spreadsheet(Say say) {

    private static final int MOST_PARTS = 2_000;
    private static final int LONGEST_CELL = 30_000;
    private static final XMLInputFactory XML = factory();

    List<List<String>> rows(byte[] file) {
        try (var packed = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            return rows(packed, new Unpacked(file.length));
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw broken instanceof fi.solmu.web.Refused refused ? refused : SentTable.refused("item.table-broken");
        }
    }

    private List<List<String>> rows(ZipFile packed, Unpacked unpacked) throws IOException, XMLStreamException {
        var parts = Collections.list(packed.getEntries());
        unpacked.refuseIfTold(parts.stream().mapToLong(ZipArchiveEntry::getSize).filter(size -> size > 0).sum());
        if (parts.size() > MOST_PARTS) {
            throw SentTable.tooLarge();
        }
        var book = new WorkbookParts(name -> open(packed, name, unpacked), this::read);
        var values = new CellValues(say, book.strings(), book.formats(), book.isFrom1904());
        return read(book.sheet(), xml -> sheet(xml, values));
    }

    private static List<List<String>> sheet(XMLStreamReader xml, CellValues values) throws XMLStreamException {
        var rows = new ArrayList<List<String>>();
        var patience = new Patience();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                patience.nextRow();
                var row = row(xml, values);
                if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(row);
                }
                if (rows.size() > SentTable.MOST_ROWS + 1) {
                    throw SentTable.tooLarge();
                }
            }
        }
        return rows;
    }

    private static List<String> row(XMLStreamReader xml, CellValues values) throws XMLStreamException {
        var row = new ArrayList<String>();
        while (!isEnd(xml, "row")) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), row.size());
                var style = xml.getAttributeValue(null, "s");
                var value = values.of(xml.getAttributeValue(null, "t"), style, written(xml));
                put(row, column, value);
            }
        }
        return row;
    }

    private static void put(List<String> row, int column, String value) {
        if (column >= SentTable.MOST_COLUMNS) {
            if (!value.isBlank()) {
                throw SentTable.tooLarge();
            }
            return;
        }
        while (row.size() <= column) {
            row.add("");
        }
        row.set(column, value.strip());
    }

    /** What stands in a cell, without its formula. */
    private static String written(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        var name = "c";
        while (!isEnd(xml, "c")) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                name = xml.getLocalName();
            } else if (event == XMLStreamConstants.END_ELEMENT && !xml.getLocalName().equals("c")) {
                name = "";
            } else if (xml.hasText() && (name.equals("v") || name.equals("t")) && text.length() < LONGEST_CELL) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    /** "AB7" is in the twenty-eighth column; a cell without a name is beside the one before. */
    private static int column(String name, int next) {
        if (name == null) {
            return next;
        }
        int column = 0;
        for (int at = 0; at < name.length() && at < 4 && Character.isLetter(name.charAt(at)); at++) {
            column = column * 26 + Character.toUpperCase(name.charAt(at)) - 'A' + 1;
        }
        return column - 1 < 0 ? next : column - 1;
    }

    static boolean isEnd(XMLStreamReader xml, String name) {
        return xml.getEventType() == XMLStreamConstants.END_DOCUMENT
            || xml.getEventType() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    /** What is done with a part of the file. */
    interface Looking<T> {
        T at(XMLStreamReader xml) throws XMLStreamException;
    }

    private <T> T read(InputStream part, Looking<T> looking) throws IOException, XMLStreamException {
        try (part) {
            return looking.at(XML.createXMLStreamReader(part));
        }
    }

    /** Names are told with capitals or without. */
    private static InputStream open(ZipFile packed, String name, Unpacked unpacked) throws IOException {
        var plain = name.startsWith("/") ? name.substring(1) : name;
        for (var entry : Collections.list(packed.getEntries())) {
            if (entry.getName().toLowerCase(Locale.ROOT).equals(plain.toLowerCase(Locale.ROOT))) {
                return unpacked.counting(packed.getInputStream(entry));
            }
        }
        return InputStream.nullInputStream();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
