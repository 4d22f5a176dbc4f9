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
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** The wheel in pixels, on white. */
final class WheelPng {

    private static final int SIZE = 2000;
    private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"");

    private WheelPng() {}

    static void write(String svg, OutputStream out) throws IOException {
        WheelType.know();
        int height = height(svg);
        var image = new BufferedImage(SIZE, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, SIZE, height);
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document(svg).render(null, canvas, new ViewBox(0, 0, SIZE, height));
        } finally {
            canvas.dispose();
        }
        ImageIO.write(image, "png", out);
    }

    /** As high as its width asks. */
    private static int height(String svg) {
        var box = BOX.matcher(svg);
        return box.find() ? SIZE * Integer.parseInt(box.group(2)) / Integer.parseInt(box.group(1)) : SIZE;
    }

    /** It may read nothing but itself. */
    static SVGDocument document(String svg) {
        var bytes = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(new SVGLoader().load(bytes, null, LoaderContext.createDefault()), "the wheel is no picture");
    }
}
