package fi.solmu.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The Finnish personal identity code, as people write it and as it comes along when they paste. */
final class IdentityCode {

    /** Day, month, year, sign of the century, individual number, control character; blanks may stand around the sign. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<![0-9])([0-9]{2})([0-9]{2})([0-9]{2})\\h{0,3}([-+A-FU-Y])\\h{0,3}([0-9]{3})([0-9A-Y])(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212]");
    /** Characters that show nothing; the soft hyphen shows only where a line ends. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final String SOFT_HYPHEN = "\u00AD";
    private static final String CONTROLS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    /** Those of the day and of the individual number. */
    private static final int FEWEST_DIGITS = 9;

    private IdentityCode() {}

    static boolean standsIn(String text) {
        if (text.chars().filter(character -> character >= '0' && character <= '9').limit(FEWEST_DIGITS).count() < FEWEST_DIGITS) {
            return false;
        }
        var plain = DASH.matcher(text).replaceAll("-");
        return isIn(UNSEEN.matcher(plain).replaceAll(""))
                || plain.contains(SOFT_HYPHEN) && isIn(UNSEEN.matcher(plain.replace(SOFT_HYPHEN, "-")).replaceAll(""));
    }

    private static boolean isIn(String text) {
        var match = WRITTEN.matcher(text);
        for (int from = 0; match.find(from); from = match.start() + 1) {
            if (isSomebodys(match)) {
                return true;
            }
        }
        return false;
    }

    /** Nobody has the numbers 000 and 001; 900 to 999 are for tests, and are told apart from real ones by nobody who reads. */
    private static boolean isSomebodys(MatchResult code) {
        int digits = Integer.parseInt(code.group(1) + code.group(2) + code.group(3) + code.group(5));
        return CONTROLS.charAt(digits % 31) == Character.toUpperCase(code.group(6).charAt(0))
                && digits % 1000 > 1 && isDay(code);
    }

    /** On a day that never was nobody was born: it is the number of something else. */
    private static boolean isDay(MatchResult code) {
        try {
            LocalDate.of(
                    century(Character.toUpperCase(code.group(4).charAt(0))) + Integer.parseInt(code.group(3)),
                    Integer.parseInt(code.group(2)), Integer.parseInt(code.group(1)));
            return true;
        } catch (DateTimeException never) {
            return false;
        }
    }

    private static int century(char sign) {
        return sign == '+' ? 1800 : sign >= 'A' && sign <= 'F' ? 2000 : 1900;
    }
}
