package fi.solmu.clock.out;

import fi.solmu.clock.wheel.WheelInk;
import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** The signs of the wheel, as its legend on paper has them; each differs from the others also without colour. */
enum PaperSign {
    NOW, COMING, PAST, LOOSE, SHARED;

    static final float WIDTH = 16;
    private static final float HEIGHT = 7, LINE = 1;

    String key() {
        return "clock.sign-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    void draw(PDPageContentStream ink, float x, float y) throws IOException {
        var org = WheelInk.of(1);
        ink.saveGraphicsState();
        ink.setLineWidth(LINE);
        ink.setStrokingColor(Color.decode(this == SHARED ? WheelInk.THREAD : this == NOW ? org.text() : org.line()));
        ink.setNonStrokingColor(Color.decode(this == NOW ? org.text() : this == COMING ? org.tint() : WheelInk.SURFACE));
        if (this == LOOSE) {
            ink.setLineDashPattern(new float[] {2.5f, 2}, 0);
        }
        if (this == SHARED) {
            round(ink, x + WIDTH / 2, y - 1 + HEIGHT / 2);
        } else {
            ink.addRect(x, y - 1, WIDTH, HEIGHT);
        }
        ink.fillAndStroke();
        ink.restoreGraphicsState();
    }

    /** Four curves that are as good as a circle. */
    private static void round(PDPageContentStream ink, float x, float y) throws IOException {
        float r = HEIGHT / 2, bend = r * 0.5523f;
        ink.moveTo(x + r, y);
        ink.curveTo(x + r, y + bend, x + bend, y + r, x, y + r);
        ink.curveTo(x - bend, y + r, x - r, y + bend, x - r, y);
        ink.curveTo(x - r, y - bend, x - bend, y - r, x, y - r);
        ink.curveTo(x + bend, y - r, x + r, y - bend, x + r, y);
    }
}
