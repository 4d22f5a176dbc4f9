package fi.solmu.item.files;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The small picture that stands for a large one in a list. A picture too large to be drawn is kept without. */
final class Thumbnail {

    static final int SIDE = 240;
    static final String MEDIA = "image/jpeg";

    private static final Logger LOG = LoggerFactory.getLogger(Thumbnail.class);
    private static final long MOST_POINTS = 50_000_000;
    /** Some pictures take much memory to draw, so the next one waits. */
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

    private Thumbnail() {}

    static Optional<byte[]> of(Path picture, Turning turning) {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try (var in = new FileImageInputStream(picture.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? of(readers.next(), in, turning) : Optional.empty();
        } catch (IOException | RuntimeException undrawable) {
            LOG.debug("A picture cannot be drawn", undrawable);
            return Optional.empty();
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static Optional<byte[]> of(ImageReader reader, FileImageInputStream in, Turning turning) throws IOException {
        try {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_POINTS) {
                return Optional.empty();
            }
            var coarse = reader.getDefaultReadParam();
            int every = Math.max(1, Math.min(width, height) / (2 * SIDE));
            coarse.setSourceSubsampling(every, every, 0, 0);
            return Optional.of(written(drawn(reader.read(0, coarse), turning)));
        } finally {
            reader.dispose();
        }
    }

    /** Upright, on white, no side longer than the side of a thumbnail. */
    private static BufferedImage drawn(BufferedImage coarse, Turning turning) {
        double scale = Math.min(1, (double) SIDE / Math.max(coarse.getWidth(), coarse.getHeight()));
        int width = Math.max(1, (int) Math.round(coarse.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(coarse.getHeight() * scale));
        var drawn = turning.isLying() ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
            : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        var way = turning.upright(width, height);
        way.concatenate(AffineTransform.getScaleInstance((double) width / coarse.getWidth(), (double) height / coarse.getHeight()));
        pen.drawImage(coarse, way, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] written(BufferedImage drawn) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.setUseCache(false);
        ImageIO.write(drawn, "jpeg", out);
        return out.toByteArray();
    }
}
