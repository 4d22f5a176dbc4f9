package fi.solmu.item;

import java.time.Instant;

/** An item that waits for its organisation's word, and who wrote it as it is now, for whom and when. */
public record Unconfirmed(Item item, String who, String organisation, Instant at) {

    /** Enough of the text to know it by. */
    public String beginning() {
        return Found.beginning(item.text());
    }
}
