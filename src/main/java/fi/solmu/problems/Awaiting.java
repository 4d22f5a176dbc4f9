package fi.solmu.problems;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import java.time.LocalDate;

/** Something in the problem log that waits for a reader: what it is, why it is theirs, since when. */
public record Awaiting(ItemId id, Kind kind, int number, String title, String reason, LocalDate date) {

    public String code() {
        return kind.letters() + "-" + number;
    }

    /** The address after the network's word. */
    public String place() {
        return "/" + kind.place() + "/" + id;
    }

    /** The message that says why it is the reader's. */
    public String reasonKey() {
        return "problems.awaiting." + reason;
    }
}
