package fi.solmu.web;

import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules for anything a person writes: it fits, it can be kept, and it names no customer by identity code. */
public final class FreeText {

    private static final int LONGEST_ASKED = 200;

    private FreeText() {}

    /** As it is kept: composed, one kind of line end, no blanks around. */
    public static String tidy(String written) {
        return Normalizer.normalize(written.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC).strip();
    }

    /** Nothing that a reader could see or press. */
    public static boolean isInvisible(String text) {
        return text.codePoints().allMatch(letter -> Character.isWhitespace(letter) || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT);
    }

    /** On one line, for what has no more. */
    public static String oneLine(String tidied) {
        return tidied.indexOf('\n') < 0 ? tidied
                : tidied.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Words to look for: what no text holds is a blank, and two hundred characters are enough. */
    public static String asked(String written) {
        var asked = new StringBuilder();
        tidy(written).codePoints().limit(LONGEST_ASKED)
            .forEach(character -> asked.appendCodePoint(cannotBeKept(character) ? ' ' : character));
        return asked.toString();
    }

    /** The fault of a tidied text, if it has one. The length is in characters as people count them. */
    public static Optional<Refused.Fault> fault(String field, String text, int longest) {
        if (text.codePoints().anyMatch(FreeText::cannotBeKept)) {
            return Optional.of(new Refused.Fault(field, "web.text-has-control-characters"));
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            return Optional.of(new Refused.Fault(field, "web.text-too-long", "length", length, "longest", longest));
        }
        if (namesSomebody(text)) {
            return Optional.of(new Refused.Fault(field, "web.text-has-identity-code"));
        }
        return Optional.empty();
    }

    /** Whether a Finnish personal identity code stands in the text; test codes (900–999) count too. */
    public static boolean namesSomebody(String text) {
        return IdentityCode.standsIn(text);
    }

    public static boolean cannotBeKept(int character) {
        return character != '\n' && character != '\t'
                && (Character.getType(character) == Character.CONTROL || Character.getType(character) == Character.SURROGATE);
    }
}
