package fi.solmu.item.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What a spreadsheet file holds beside its cells: which sheet is first, the words that cells point at, how numbers are shown. */
final class WorkbookParts {

    private static final String BOOK = "xl/workbook.xml";
    private static final int MOST_WORDS = 200_000;

    /** A part by its name; an empty one where there is none. */
    interface Opened {
        InputStream part(String name) throws IOException;
    }

    /** Something that reads a part to its end. */
    interface Reader {
        <T> T read(InputStream part, Spreadsheet.Looking<T> looking) throws IOException, XMLStreamException;
    }

    private final Opened parts;
    private final Reader reader;
    private boolean from1904;
    private @Nullable String first;

    WorkbookParts(Opened parts, Reader reader) throws IOException, XMLStreamException {
        this.parts = parts;
        this.reader = reader;
        if (isLacking(BOOK)) {
            throw SentTable.refused("item.table-unknown");
        }
        reader.read(parts.part(BOOK), this::book);
    }

    boolean isFrom1904() {
        return from1904;
    }

    /** The first sheet that is shown. */
    InputStream sheet() throws IOException, XMLStreamException {
        var target = first == null ? null : targets().get(first);
        if (target == null) {
            throw SentTable.refused("item.table-unknown");
        }
        return parts.part(target.startsWith("/") ? target : "xl/" + target);
    }

    private Void book(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                from1904 = "1".equals(xml.getAttributeValue(null, "date1904")) || "true".equals(xml.getAttributeValue(null, "date1904"));
            } else if (xml.getLocalName().equals("sheet") && first == null && isShown(xml)) {
                first = related(xml);
            }
        }
        return null;
    }

    private static boolean isShown(XMLStreamReader xml) {
        var state = xml.getAttributeValue(null, "state");
        return !"hidden".equals(state) && !"veryHidden".equals(state);
    }

    /** Two names are in use for where the attribute comes from. */
    private static @Nullable String related(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private Map<String, String> targets() throws IOException, XMLStreamException {
        return reader.read(parts.part("xl/_rels/workbook.xml.rels"), xml -> {
            var targets = new HashMap<String, String>();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                    targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
                }
            }
            return targets;
        });
    }

    /** The words that cells point at by number; how they are pronounced is left out. */
    List<String> strings() throws IOException, XMLStreamException {
        return some("xl/sharedStrings.xml", xml -> {
            var words = new ArrayList<String>();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                    words.add(word(xml));
                }
                if (words.size() > MOST_WORDS) {
                    throw SentTable.tooLarge();
                }
            }
            return words;
        });
    }

    private static String word(XMLStreamReader xml) throws XMLStreamException {
        var word = new StringBuilder();
        boolean isWord = false, isSound = false;
        while (!Spreadsheet.isEnd(xml, "si")) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                boolean begins = event == XMLStreamConstants.START_ELEMENT;
                isSound = xml.getLocalName().equals("rPh") ? begins : isSound;
                isWord = xml.getLocalName().equals("t") && begins;
            } else if (isWord && !isSound && xml.hasText()) {
                word.append(xml.getText());
            }
        }
        return word.toString();
    }

    /** How the numbers of each style are shown, by the number of the style. */
    List<String> formats() throws IOException, XMLStreamException {
        return some("xl/styles.xml", xml -> {
            var own = new HashMap<String, String>();
            var formats = new ArrayList<String>();
            boolean isOfCells = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    boolean begins = event == XMLStreamConstants.START_ELEMENT;
                    isOfCells = xml.getLocalName().equals("cellXfs") ? begins : isOfCells;
                    if (begins && xml.getLocalName().equals("numFmt")) {
                        own.put(xml.getAttributeValue(null, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
                    } else if (begins && isOfCells && xml.getLocalName().equals("xf")) {
                        var id = String.valueOf(xml.getAttributeValue(null, "numFmtId"));
                        formats.add(own.getOrDefault(id, id));
                    }
                }
            }
            return formats;
        });
    }

    /** A part that a file may lack. */
    private List<String> some(String name, Spreadsheet.Looking<List<String>> looking) throws IOException, XMLStreamException {
        return isLacking(name) ? List.of() : reader.read(parts.part(name), looking);
    }

    private boolean isLacking(String name) throws IOException {
        try (var part = parts.part(name)) {
            return part.readNBytes(1).length == 0;
        }
    }
}
