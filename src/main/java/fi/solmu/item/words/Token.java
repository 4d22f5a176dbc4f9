package fi.solmu.item.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A word where it stands in a text. Hyphens, colons and the like join: TK-12, EU:n, 24/7. */
record Token(String text, int start, int end) {

    private static final String JOINERS = "-‐‑'’:./&_";
    private static final int LONGEST = 80;

    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        int place = 0;
        while (place < text.length()) {
            int letter = text.codePointAt(place);
            if (!isOfWord(letter)) {
                place += Character.charCount(letter);
                continue;
            }
            int end = end(text, place);
            tokens.add(new Token(text.substring(place, end), place, end));
            place = end;
        }
        return tokens;
    }

    /** As it is compared: in small letters, and no longer than words are. */
    String small() {
        var small = text.toLowerCase(Locale.ROOT).replace('‐', '-').replace('‑', '-').replace('’', '\'');
        int letters = small.codePointCount(0, small.length());
        return letters <= LONGEST ? small : small.substring(0, small.offsetByCodePoints(0, LONGEST));
    }

    boolean isJoined() {
        return text.chars().anyMatch(letter -> JOINERS.indexOf(letter) >= 0);
    }

    /** TK-12:n, RAILI:ssa: what stands before the colon is the word. */
    boolean isInflected() {
        int colon = text.lastIndexOf(':');
        return colon > 0 && text.substring(colon + 1).chars().allMatch(Character::isLetter);
    }

    Token uninflected() {
        int colon = text.lastIndexOf(':');
        return new Token(text.substring(0, colon), start, start + colon);
    }

    boolean isCode() {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    /** The words that are joined in it. */
    List<Token> pieces() {
        var pieces = new ArrayList<Token>();
        int begun = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || JOINERS.indexOf(text.charAt(i)) >= 0) {
                if (i > begun) {
                    pieces.add(new Token(text.substring(begun, i), start + begun, start + i));
                }
                begun = i + 1;
            }
        }
        return pieces;
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            int next = end + Character.charCount(letter);
            boolean joins = JOINERS.indexOf(letter) >= 0 && end > from && next < text.length() && isOfWord(text.codePointAt(next));
            if (!joins && !isOfWord(letter)) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static boolean isOfWord(int letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
