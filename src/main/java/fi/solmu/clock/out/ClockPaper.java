package fi.solmu.clock.out;

import com.github.weisj.jsvg.view.ViewBox;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import fi.solmu.clock.When;
import fi.solmu.clock.YearRow;
import fi.solmu.clock.wheel.WheelInk;
import fi.solmu.web.Say;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/** The year on paper: the wheel, what its signs mean and its practices by number on the same sheets, readable in grey as well. */
final class ClockPaper {

    private static final float MARGIN = 28, GAP = 16, SMALL = 8, LEADING = 1.28f, COLUMN = 200;
    private static final Color INK = Color.decode(WheelInk.INK), SOFT = Color.decode(WheelInk.SOFT);

    private final PdfSheets sheets;
    private final NumberedYear year;
    private final Say say;
    private float left;
    private float right;
    private float top;
    private float column;
    private float y;

    private ClockPaper(PdfSheets sheets, NumberedYear year, Say say) {
        this.sheets = sheets;
        this.year = year;
        this.say = say;
    }

    static void write(
            NumberedYear year, String network, List<String> notes, String svg, boolean isLarge, Say say, OutputStream out) throws IOException {
        WheelType.know();
        var title = say.text("clock.title", "year", year.clock().asked().name());
        try (var sheets = new PdfSheets(isLarge, title + ", " + network, say.language())) {
            var paper = new ClockPaper(sheets, year, say);
            paper.head(title, network, notes);
            paper.wheel(svg, title);
            paper.list();
            sheets.writeTo(out);
        }
    }

    private void head(String title, String network, List<String> notes) throws IOException {
        y = sheets.height() - MARGIN - 16;
        words("H1", sheets.bold, title + ", " + network, 16, MARGIN, INK);
        for (var line : sheets.plain.lines(String.join(" ", notes), SMALL + 1, sheets.width() - 2 * MARGIN)) {
            y -= (SMALL + 1) * LEADING + 2;
            words("P", sheets.plain, line, SMALL + 1, MARGIN, SOFT);
        }
        top = y - GAP;
    }

    private void wheel(String svg, String title) throws IOException {
        float side = Math.min(top - MARGIN - 2 * GAP, sheets.width() - 2 * MARGIN - COLUMN - GAP);
        var canvas = new PdfBoxGraphics2D(sheets.document(), side, side);
        try {
            WheelPng.document(svg).render(null, canvas, new ViewBox(0, 0, side, side));
        } finally {
            canvas.dispose();
        }
        sheets.part("Figure", title + ". " + say.text("clock.out-drawn-about"), ink -> {
            ink.saveGraphicsState();
            ink.transform(Matrix.getTranslateInstance(MARGIN, top - side));
            ink.drawForm(canvas.getXFormObject());
            ink.restoreGraphicsState();
        });
        y = top - side - GAP;
        signs();
        left = MARGIN + side + GAP;
    }

    private void signs() throws IOException {
        float x = MARGIN;
        for (var sign : PaperSign.values()) {
            float at = x;
            sheets.aside(ink -> sign.draw(ink, at, y));
            var text = sheets.plain.writable(say.text(sign.key()));
            words("P", sheets.plain, text, SMALL, x + PaperSign.WIDTH + 4, SOFT);
            x += PaperSign.WIDTH + 4 + sheets.plain.width(text, SMALL) + GAP;
        }
    }

    /** In as many columns as are wide enough, beside the wheel and on the sheets that follow. */
    private void list() throws IOException {
        columns(left);
        for (var group : year.groups()) {
            room(4 * SMALL * LEADING);
            y -= SMALL / 2;
            for (var line : sheets.bold.lines(group.ring().name(), SMALL + 1, column)) {
                y -= (SMALL + 1) * LEADING;
                words("H2", sheets.bold, line, SMALL + 1, left, Color.decode(WheelInk.of(group.ring().colour()).text()));
            }
            for (var row : group.rows()) {
                row(row);
            }
        }
        if (year.more() > 0) {
            room(2 * SMALL * LEADING);
            y -= 2 * SMALL * LEADING;
            words("P", sheets.plain, say.text("clock.out-more", "n", year.more()), SMALL, left, INK);
        }
    }

    private void row(YearRow row) throws IOException {
        var when = new When(say);
        var times = row.moments().isEmpty() ? say.text(row.planned().noDays())
            : String.join(", ", row.shown().stream().map(moment -> when.brief(moment.occurrence())).toList())
                + (row.more() > 0 ? " " + say.text("clock.more-times", "n", row.more()) : "");
        var named = sheets.bold.lines(row.planned().title(), SMALL, column);
        var timed = sheets.plain.lines(times + " · " + year.clock().parties().name(row.planned()), SMALL, column);
        room((named.size() + timed.size()) * SMALL * LEADING + 2);
        for (var line : named) {
            y -= SMALL * LEADING;
            words("P", sheets.bold, line, SMALL, left, INK);
        }
        for (var line : timed) {
            y -= SMALL * LEADING;
            words("P", sheets.plain, line, SMALL, left, SOFT);
        }
        y -= 2;
    }

    private void room(float asked) throws IOException {
        if (y - asked >= MARGIN) {
            return;
        }
        left += column + GAP;
        if (left + column > right + 1) {
            sheets.turn();
            top = sheets.height() - MARGIN;
            columns(MARGIN);
        }
        y = top;
    }

    private void columns(float from) {
        left = from;
        right = sheets.width() - MARGIN;
        int fit = Math.max(1, (int) ((right - from + GAP) / (COLUMN + GAP)));
        column = (right - from - (fit - 1) * GAP) / fit;
        y = top;
    }

    private void words(String type, PdfType letters, String text, float size, float x, Color colour) throws IOException {
        float line = y;
        sheets.part(type, "", ink -> write(ink, letters, letters.writable(text), size, x, line, colour));
    }

    private static void write(PDPageContentStream ink, PdfType letters, String text, float size, float x, float y, Color colour) throws IOException {
        ink.beginText();
        ink.setNonStrokingColor(colour);
        ink.setFont(letters.font(), size);
        ink.newLineAtOffset(x, y);
        ink.showText(text);
        ink.endText();
    }
}
