package fi.solmu.clock.out;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A typeface on paper: how wide words are in it, and where a line ends. A letter that it lacks stands as a question mark. */
final class PdfType {

    private static final String LACKING = "?";

    private final PDType0Font font;
    private final Map<Integer, Boolean> known = new HashMap<>();

    PdfType(PDType0Font font) {
        this.font = font;
    }

    PDType0Font font() {
        return font;
    }

    /** What can be written of it, on one line. */
    String writable(String text) {
        var written = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                written.append(' ');
            } else if (Character.getType(letter) != Character.FORMAT) {
                written.append(has(letter) ? Character.toString(letter) : LACKING);
            }
        });
        return written.toString();
    }

    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** Broken between words; a word that is wider than a line is broken as well. */
    List<String> lines(String text, float size, float room) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : writable(text).split(" +")) {
            if (line.length() > 0 && width(line + " " + word, size) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
            while (width(line.toString(), size) > room && line.length() > 1) {
                int end = fitting(line, size, room);
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(StringBuilder line, float size, float room) throws IOException {
        int end = line.length() - 1;
        while (end > 1 && width(line.substring(0, end), size) > room) {
            end--;
        }
        return Character.isHighSurrogate(line.charAt(end - 1)) ? Math.max(1, end - 1) : end;
    }

    private boolean has(int letter) {
        return known.computeIfAbsent(letter, each -> {
            try {
                font.encode(Character.toString(each));
                return true;
            } catch (IllegalArgumentException | IOException lacking) {
                return false;
            }
        });
    }
}
