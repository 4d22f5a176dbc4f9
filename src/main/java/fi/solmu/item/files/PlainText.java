package fi.solmu.item.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text and nothing else: no signs but letters, blanks and line ends, from the first byte to the last. */
final class PlainText {

    private static final String KEPT = "\t\n\f\r";

    /** No letter of Windows-1252 stands at these. */
    private static final String UNUSED = "\u007f\u0081\u008d\u008f\u0090\u009d";

    private PlainText() {}

    /** As Excel saves it in Finland, which no UTF-8 is: for every two letters with dots there are three without at least. */
    static boolean isWestern(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            long plain = 0;
            long dotted = 0;
            for (int sign = in.read(); sign >= 0; sign = in.read()) {
                if (sign < ' ' && KEPT.indexOf(sign) < 0 || UNUSED.indexOf(sign) >= 0) {
                    return false;
                }
                plain += sign < 128 ? 1 : 0;
                dotted += sign < 128 ? 0 : 1;
            }
            return plain > 0 && dotted * 3 <= plain * 2;
        }
    }

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
