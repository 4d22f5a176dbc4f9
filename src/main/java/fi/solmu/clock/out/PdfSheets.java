package fi.solmu.clock.out;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Sheets of paper as a file: they say their title and language, carry their letters with them, and tell a screen reader what is what. */
final class PdfSheets implements AutoCloseable {

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement("Document", tree);
    private final Map<Integer, PDParentTreeValue> parents = new HashMap<>();
    private final PDRectangle size;
    final PdfType plain;
    final PdfType bold;
    private PDPage page;
    private PDPageContentStream ink;
    private List<PDStructureElement> marked = new ArrayList<>();

    PdfSheets(boolean isLarge, String title, String language) throws IOException {
        var paper = isLarge ? PDRectangle.A3 : PDRectangle.A4;
        size = new PDRectangle(paper.getHeight(), paper.getWidth());
        plain = new PdfType(letters(WheelType.PLAIN));
        bold = new PdfType(letters(WheelType.BOLD));
        tree.appendKid(whole);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language);
        catalog.setStructureTreeRoot(tree);
        var mark = new PDMarkInfo();
        mark.setMarked(true);
        catalog.setMarkInfo(mark);
        catalog.setViewerPreferences(new PDViewerPreferences(new COSDictionary()));
        catalog.getViewerPreferences().setDisplayDocTitle(true);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Solmu");
        document.getDocumentInformation().setCreationDate(Calendar.getInstance());
        turn();
    }

    /** What is drawn as one thing, or is one line of words. */
    interface Drawing {

        void on(PDPageContentStream ink) throws IOException;
    }

    PDDocument document() {
        return document;
    }

    float width() {
        return size.getWidth();
    }

    float height() {
        return size.getHeight();
    }

    /** A new sheet. */
    void turn() throws IOException {
        endSheet();
        page = new PDPage(size);
        document.addPage(page);
        ink = new PDPageContentStream(document, page);
        marked = new ArrayList<>();
    }

    /** A part that a screen reader reads: H1, H2, P, Figure; a figure with what it shows. */
    void part(String type, String shows, Drawing drawing) throws IOException {
        var element = new PDStructureElement(type, whole);
        element.setPage(page);
        if (!shows.isEmpty()) {
            element.setAlternateDescription(shows);
        }
        var known = new COSDictionary();
        known.setInt(COSName.MCID, marked.size());
        ink.beginMarkedContent(COSName.getPDFName(type), PDPropertyList.create(known));
        drawing.on(ink);
        ink.endMarkedContent();
        element.appendKid(new PDMarkedContent(COSName.getPDFName(type), known));
        whole.appendKid(element);
        marked.add(element);
    }

    /** What only decorates. */
    void aside(Drawing drawing) throws IOException {
        ink.beginMarkedContent(COSName.ARTIFACT);
        drawing.on(ink);
        ink.endMarkedContent();
    }

    void writeTo(OutputStream out) throws IOException {
        endSheet();
        var numbers = new PDNumberTreeNode(PDParentTreeValue.class);
        numbers.setNumbers(parents);
        tree.setParentTree(numbers);
        tree.setParentTreeNextKey(parents.size());
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private PDType0Font letters(String file) throws IOException {
        try (var in = WheelType.open(file)) {
            return PDType0Font.load(document, in, true);
        }
    }

    private void endSheet() throws IOException {
        if (page == null) {
            return;
        }
        ink.close();
        page.setStructParents(parents.size());
        var array = new COSArray();
        marked.forEach(element -> array.add(element.getCOSObject()));
        parents.put(parents.size(), new PDParentTreeValue(array));
        page = null;
    }
}
