package fi.solmu.item.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {

    @TempDir Path folder;

    @Test
    void a_photograph_loses_what_the_camera_tells_and_stays_the_same_picture() throws IOException {
        var sent = file(SampleFiles.photograph(400, 200, 6));
        var bare = folder.resolve("bare");
        assertThat(BareJpeg.copy(sent, bare)).isEqualTo(new Turning(6));
        assertThat(Files.readString(sent, StandardCharsets.ISO_8859_1)).contains("GPS", "SolmuPhone", "Kaisa", "Tampere", "kotona", "MotionPhoto");
        assertThat(Files.readString(bare, StandardCharsets.ISO_8859_1))
            .doesNotContain("GPS", "SolmuPhone", "Kaisa", "Tampere", "kotona", "MotionPhoto").contains("JFIF", "Exif");
        assertThat(points(ImageIO.read(bare.toFile()))).isEqualTo(points(ImageIO.read(sent.toFile())));

        var again = folder.resolve("again");
        assertThat(BareJpeg.copy(bare, again)).as("how it was held is still told").isEqualTo(new Turning(6));
        assertThat(again).as("once more changes nothing").hasSameBinaryContentAs(bare);
    }

    @Test
    void a_photograph_that_breaks_off_is_not_taken() {
        var whole = SampleFiles.photograph(400, 200, 1);
        for (int length : new int[] {1, 3, 30, whole.length / 2, whole.length - 27}) {
            assertThatThrownBy(() -> BareJpeg.copy(file(Arrays.copyOf(whole, length)), folder.resolve("bare"))).as("%s bytes", length)
                .isInstanceOf(IOException.class);
        }
    }

    @Test
    void odd_camera_data_breaks_nothing() throws IOException {
        var whole = SampleFiles.photograph(40, 20, 6);
        var random = new java.util.Random(4);
        for (int n = 0; n < 500; n++) {
            var odd = whole.clone();
            for (int m = 0; m < 4; m++) {
                odd[6 + random.nextInt(60)] = (byte) random.nextInt(256);
            }
            BareJpeg.copy(file(odd), folder.resolve("bare"));
        }
        assertThat(Files.readString(folder.resolve("bare"), StandardCharsets.ISO_8859_1)).doesNotContain("SolmuPhone");
    }

    @Test
    void a_small_picture_stands_upright() throws IOException {
        assertThat(side(6)).as("held with its top to the right: red above").isEqualTo("tall, red above");
        assertThat(side(8)).isEqualTo("tall, blue above");
        assertThat(side(3)).isEqualTo("wide, blue left");
        assertThat(side(1)).isEqualTo("wide, red left");
        assertThat(side(2)).isEqualTo("wide, blue left");
    }

    private String side(int turning) throws IOException {
        var small = small(Thumbnail.of(file(SampleFiles.picture("jpeg", 800, 400)), new Turning(turning)).orElseThrow());
        assertThat(Math.max(small.getWidth(), small.getHeight())).isEqualTo(Thumbnail.SIDE);
        boolean isTall = small.getHeight() > small.getWidth();
        boolean isRed = new Color(small.getRGB(5, 5)).getRed() > 128;
        return (isTall ? "tall, " : "wide, ") + (isRed ? "red " : "blue ") + (isTall ? "above" : "left");
    }

    @Test
    void pictures_of_each_kind_are_drawn_and_small_ones_stay_small() throws IOException {
        assertThat(small(Thumbnail.of(file(SampleFiles.picture("png", 1_000, 10)), Turning.NONE).orElseThrow()).getWidth()).isEqualTo(Thumbnail.SIDE);
        assertThat(small(Thumbnail.of(file(SampleFiles.picture("gif", 30, 20)), Turning.NONE).orElseThrow()).getWidth()).isEqualTo(30);
        assertThat(small(Thumbnail.of(file(SampleFiles.picture("png", 1, 1)), Turning.NONE).orElseThrow()).getWidth()).isEqualTo(1);
    }

    /** A PNG says in its head how large it is; nobody has to draw it to know. */
    @Test
    void a_picture_that_would_fill_the_memory_is_not_drawn() throws IOException {
        var bomb = SampleFiles.picture("png", 10, 10);
        ByteBuffer.wrap(bomb).putInt(16, 100_000).putInt(20, 100_000);
        assertThat(Thumbnail.of(file(bomb), Turning.NONE)).isEmpty();
        assertThat(Thumbnail.of(file("GIF89a nonsense".getBytes(StandardCharsets.US_ASCII)), Turning.NONE)).isEmpty();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("sent"), content);
    }

    private static BufferedImage small(byte[] small) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(small));
    }

    private static int[] points(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
