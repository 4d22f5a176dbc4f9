package fi.solmu.clock.wheel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How wide words are in the product's typeface, so that a label on an arc is cut where it must be and only there. */
public final class LabelWidths {

    private static final int UNKNOWN = 780, FEWEST_LETTERS = 4;
    private static final String CUT = "…";
    private static final int[] WIDTHS = read();

    private LabelWidths() {}

    public static double of(String text, double size) {
        return text.codePoints().mapToLong(LabelWidths::of).sum() * size / 1000;
    }

    /** The text, cut if it must be; empty when too little would be left to read. */
    public static String fit(String text, double room, double size) {
        if (of(text, size) <= room) {
            return text;
        }
        var shown = new StringBuilder(text);
        while (shown.length() >= FEWEST_LETTERS && of(shown + CUT, size) > room) {
            shown.setLength(shown.offsetByCodePoints(shown.length(), -1));
        }
        var cut = shown.toString().replaceAll("[\\s\\-–,:(]+$", "");
        return cut.length() >= FEWEST_LETTERS ? cut + CUT : "";
    }

    private static int of(int point) {
        return point < WIDTHS.length && WIDTHS[point] > 0 ? WIDTHS[point] : UNKNOWN;
    }

    private static int[] read() {
        try (var in = LabelWidths.class.getResourceAsStream("/clock/label-widths.txt")) {
            var widths = new int[0x2200];
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.startsWith("#")).forEach(line -> keep(line.split(" "), widths));
            return widths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(String[] line, int[] widths) {
        int first = Integer.parseInt(line[0], 16);
        var values = Arrays.stream(line).skip(1).mapToInt(Integer::parseInt).toArray();
        System.arraycopy(values, 0, widths, first, values.length);
    }
}
