package fi.solmu.item;

import java.time.Instant;
import java.util.UUID;

/** What somebody said about an item, for all who see the item. */
public record Comment(UUID id, UUID person, String who, String organisation, int colour, String language, String text, Instant at) {

    public String initials() {
        var words = who.strip().split("\\s+");
        return (words[0].substring(0, Math.min(1, words[0].length()))
                + (words.length > 1 ? words[words.length - 1].substring(0, 1) : "")).toUpperCase(java.util.Locale.ROOT);
    }
}
