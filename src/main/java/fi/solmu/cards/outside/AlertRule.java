package fi.solmu.cards.outside;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** Which messages suggest a card: of causes, words and places each that says something must fit, and one of those it says is enough. */
public record AlertRule(List<String> codes, List<String> words, List<String> places) {

    /** Of each of the three, and letters in one line. */
    static final int MOST = 50, LONGEST = 100;

    static final AlertRule NONE = new AlertRule(List.of(), List.of(), List.of());

    public AlertRule {
        codes = List.copyOf(codes);
        words = List.copyOf(words);
        places = List.copyOf(places);
    }

    public boolean isNone() {
        return codes.isEmpty() && words.isEmpty() && places.isEmpty();
    }

    boolean fits(Message message) {
        var said = message.texts().stream().flatMap(each -> java.util.stream.Stream.of(each.title(), each.text())).toList();
        return !isNone() && one(codes, message.codes(), (own, told) -> plain(own).equals(plain(told)))
            && one(words, said, (own, told) -> hasWord(told.toLowerCase(Locale.ROOT), own.toLowerCase(Locale.ROOT)))
            && one(places, message.places(), AlertRule::isPlace);
    }

    private static boolean one(List<String> own, Collection<String> told, BiPredicate<String, String> fits) {
        return own.isEmpty() || own.stream().anyMatch(each -> told.stream().anyMatch(other -> fits.test(each, other)));
    }

    /** SIGNAL_FAILURE, signalFailure and signal failure are one. */
    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Words are bent at their end, so the beginning is enough. */
    private static boolean hasWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** FIN:Line:R7 is known by R7 too. */
    private static boolean isPlace(String own, String told) {
        return told.equalsIgnoreCase(own) || told.substring(told.lastIndexOf(':') + 1).equalsIgnoreCase(own);
    }
}
