package fi.solmu.item.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text and nothing else: no signs but letters, blanks and line ends, from the first byte to the last. */
final class PlainText {

    private static final String KEPT = "\t\n\f\r";

    private PlainText() {}

    static boolean is(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(2);
            int first = in.read();
            int second = in.read();
            in.reset();
            boolean isWide = first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF;
            return isWide || hasLettersOnly(in);
        }
    }

    private static boolean hasLettersOnly(BufferedInputStream in) throws IOException {
        for (int sign = in.read(); sign >= 0; sign = in.read()) {
            if (sign < ' ' && KEPT.indexOf(sign) < 0) {
                return false;
            }
        }
        return true;
    }
}
