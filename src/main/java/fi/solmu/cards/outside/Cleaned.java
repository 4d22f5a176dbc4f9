package fi.solmu.cards.outside;

import fi.solmu.web.FreeText;
import java.util.regex.Pattern;

/** Words of strangers as they may be kept: no signs that nobody sees, no codes that name a person, not without end. */
final class Cleaned {

    static final int NAME = 300;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final Pattern IDENTITY_CODE = Pattern.compile("(?i)\\b[0-9]{6}[-+a-fu-y\\u2010-\\u2013][0-9]{3}[0-9a-z]\\b");

    private Cleaned() {}

    static String line(String written, int longest) {
        return text(FreeText.oneLine(FreeText.tidy(written)), longest);
    }

    static String text(String written, int longest) {
        var kept = INVISIBLE.matcher(FreeText.tidy(written)).replaceAll(" ");
        kept = IDENTITY_CODE.matcher(kept).replaceAll("******");
        if (kept.codePointCount(0, kept.length()) > longest) {
            kept = kept.substring(0, kept.offsetByCodePoints(0, longest - 1)) + "…";
        }
        return FreeText.namesSomebody(kept) ? "" : kept.strip();
    }
}
