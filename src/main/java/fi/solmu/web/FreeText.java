package fi.solmu.web;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules for anything a person writes: it fits, it can be kept, and it names no customer by identity code. */
public final class FreeText {

    /** Day, month, year, century sign (all signs in use since 2023), individual number, control character. */
    private static final Pattern IDENTITY_CODE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(\\d{6})[-+A-FU-Ya-fu-y](\\d{3})([\\dA-FHJ-NPR-Ya-fhj-npr-y])(?![\\p{L}\\p{N}])");

    private static final String CONTROLS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    private FreeText() {}

    /** As it is kept: composed, one kind of line end, no blanks around. */
    public static String tidy(String written) {
        return Normalizer.normalize(written.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC).strip();
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
        var match = IDENTITY_CODE.matcher(text);
        int from = 0;
        while (match.find(from)) {
            int digits = Integer.parseInt(match.group(1) + match.group(2));
            if (CONTROLS.charAt(digits % 31) == Character.toUpperCase(match.group(3).charAt(0))) {
                return true;
            }
            from = match.start() + 1;
        }
        return false;
    }

    private static boolean cannotBeKept(int character) {
        return character != '\n' && character != '\t'
                && (Character.getType(character) == Character.CONTROL || Character.getType(character) == Character.SURROGATE);
    }
}
