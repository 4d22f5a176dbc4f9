package fi.solmu.cards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A party of a card, and which version of it that party says it has read. */
public record CardReader(String organisation, int colour, int version, @Nullable LocalDate date, boolean isUpToDate) {

    /** The message that says it. */
    public String label() {
        return isUpToDate ? "cards.has-read" : version > 0 ? "cards.has-read-older" : "cards.has-not-read";
    }

    public String knot() {
        return isUpToDate ? "tied" : version > 0 ? "half" : "open";
    }

    public String tone() {
        return isUpToDate ? "ok" : "warn";
    }
}
