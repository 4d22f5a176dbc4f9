package fi.solmu.network;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The word of a network, the first segment of its addresses: short, plain letters, and none of Solmu's own. */
final class NetworkWord {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /** The first segments of every address outside the networks, and those kept for what comes. */
    private static final Set<String> SOLMUS_OWN = Set.of(
            "alerts", "api", "en", "error", "feed", "feeds", "fi", "health", "help", "invitation", "language", "live", "me", "meeting-view",
            "metrics", "network", "network-file", "networks", "new", "offline", "openapi", "public", "s", "search", "share", "sign-in",
            "sign-out", "sign-out-everywhere", "start", "static", "sv", "www");

    private NetworkWord() {}

    static boolean isWellFormed(String word) {
        return SHAPE.matcher(word).matches();
    }

    static boolean isSolmusOwn(String word) {
        return SOLMUS_OWN.contains(word);
    }

    /** "Asemanseudun yhteistyö" gives "asemanseudun-yhteistyo". Keep in step with suggest-word.js. */
    static String from(String name) {
        var plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        var word = plain.length() <= 30 ? plain : plain.substring(0, 30).replaceAll("-[^-]*$", "");
        return isWellFormed(word) && !isSolmusOwn(word) ? word : "verkosto-" + word;
    }
}
