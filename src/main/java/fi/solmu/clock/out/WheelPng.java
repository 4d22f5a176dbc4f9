package fi.solmu.clock.out;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;

/** The wheel in pixels, on white. */
final class WheelPng {

    private static final int SIZE = 2000;

    private WheelPng() {}

    static void write(String svg, OutputStream out) throws IOException {
        WheelType.know();
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, SIZE, SIZE);
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document(svg).render(null, canvas, new ViewBox(0, 0, SIZE, SIZE));
        } finally {
            canvas.dispose();
        }
        ImageIO.write(image, "png", out);
    }

    /** It may read nothing but itself. */
    static SVGDocument document(String svg) {
        var bytes = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(new SVGLoader().load(bytes, null, LoaderContext.createDefault()), "the wheel is no picture");
    }
}
