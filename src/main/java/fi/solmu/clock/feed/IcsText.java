package fi.solmu.clock.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The lines of an iCalendar: ended by CRLF, and folded so that none is over 75 octets. */
final class IcsText {

    private static final int LONGEST = 75;

    private final StringBuilder out = new StringBuilder();

    /** An empty value is left out. Control characters would let a value begin a line of its own. */
    void line(String name, String value) {
        if (!value.isEmpty()) {
            fold(name + ":" + withoutControls(value));
            out.append("\r\n");
        }
    }

    /** Words of people, with what has a meaning of its own in the form escaped. */
    void text(String name, String words) {
        line(name, words.strip().replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
            .replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\\n"));
    }

    /** What has been written so far goes out and is forgotten here. */
    void drainTo(OutputStream stream) throws IOException {
        stream.write(out.toString().getBytes(StandardCharsets.UTF_8));
        out.setLength(0);
    }

    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            int point = line.codePointAt(at);
            int size = octets(point);
            if (octets + size > LONGEST) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(point);
            octets += size;
        }
    }

    private static int octets(int point) {
        return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }

    private static String withoutControls(String value) {
        return value.chars().anyMatch(Character::isISOControl) ? value.replaceAll("\\p{Cc}", "") : value;
    }
}
