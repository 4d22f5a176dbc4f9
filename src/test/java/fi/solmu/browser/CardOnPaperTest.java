package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A card as the printer gets it: on so many pages, in type that can be read, nobody's task cut, and leading back to the one in force. */
@SampleTest
class CardOnPaperTest {

    private static final float SMALLEST = 8.4f, A5_WIDTH = 420, MOST_OFF = 2;

    @Autowired Samples samples;
    Browser browser;
    String card;

    @BeforeEach
    void comes() {
        browser = samples.coordinator("raide").looking(1440, "dark");
        card = browser.open("/raide/TK-1").path();
    }

    @AfterEach
    void goes() {
        browser.close();
    }

    @Test
    void a_card_is_one_leaf_for_the_pocket_and_one_page_for_a_role() throws Exception {
        var id = card.substring(card.lastIndexOf('/') + 1);
        printed("/raide/cards/print?card=" + id, 1, false);
        printed("/raide/cards/print?card=" + id + "&role=all", 2, false);
        printed("/raide/cards/print?size=a5&card=" + id, 2, true);
        printed("/raide/cards/print?size=a5&card=" + id + "&role=all", 2, true);
        printed(card + "/lanes", 2, false);
    }

    private void printed(String path, int most, boolean isSmall) throws Exception {
        browser.open(path);
        var tasks = pieces(isSmall ? ".task" : ".task, .lanes__wide .lane__task");
        try (var paper = Loader.loadPDF(browser.onPaper())) {
            assertThat(paper.getNumberOfPages()).as(path).isLessThanOrEqualTo(most);
            assertThat(Math.abs(paper.getPage(0).getMediaBox().getWidth() - A5_WIDTH) < MOST_OFF).as(path).isEqualTo(isSmall);
            var pages = new ArrayList<String>();
            for (int page = 1; page <= paper.getNumberOfPages(); page++) {
                var words = new Sizes(page);
                pages.add(bare(words.getText(paper)));
                assertThat(words.smallest).as("smallest words of " + path).isGreaterThanOrEqualTo(SMALLEST);
                assertThat(pages.get(page - 1)).as(path).contains(page + "/" + paper.getNumberOfPages());
            }
            assertThat(tasks).as(path).isNotEmpty().allSatisfy(task ->
                assertThat(pages).anySatisfy(page -> assertThat(task).allSatisfy(piece -> assertThat(page).contains(piece))));
            assertThat(String.join("", pages)).as(path).contains(bare("TK-1 · Versio 3"), bare("Paperi voi olla vanha"), bare("Tulostettu"));
            assertThat(read(paper)).as(path).isEqualTo(browser.address(card));
        }
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> pieces(String css) {
        var found = (List<List<String>>) browser.run("return [...document.querySelectorAll('" + css + "')].map(task =>"
            + " [...task.querySelectorAll('.task__what, p a, .task__awaits')].map(each => each.textContent))");
        return found.stream().map(task -> task.stream().map(CardOnPaperTest::bare).toList()).toList();
    }

    private static String bare(String words) {
        return words.replaceAll("[\\s\\u00a0]+", "");
    }

    /** As a phone held over the first page would. */
    private static String read(PDDocument paper) throws Exception {
        BufferedImage seen = new PDFRenderer(paper).renderImageWithDPI(0, 200, ImageType.GRAY);
        var light = new RGBLuminanceSource(seen.getWidth(), seen.getHeight(),
            seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth()));
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }

    /** The words of one page, and how small the smallest of them stand on it, in points. */
    private static final class Sizes extends PDFTextStripper {

        private float smallest = Float.MAX_VALUE;

        Sizes(int page) {
            setStartPage(page);
            setEndPage(page);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            positions.stream().filter(each -> !each.getUnicode().isBlank()).forEach(each -> smallest = Math.min(smallest, Math.abs(each.getYScale())));
            super.writeString(text, positions);
        }
    }
}
