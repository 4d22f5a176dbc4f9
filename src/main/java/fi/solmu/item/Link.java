package fi.solmu.item;

import java.time.Instant;
import java.util.UUID;

/** One tie on the thread, seen from one of its ends: the other item, and the sentence in that direction. */
public record Link(
        UUID id, Relation relation, boolean forward, ItemId other, Kind otherKind, int otherNumber, String otherTitle,
        String otherState, String otherOwner, int otherColour, Instant since, String madeBy) {

    public String otherCode() {
        return otherKind.letters() + "-" + otherNumber;
    }

    public String otherPlace() {
        return "/" + otherKind.place() + "/" + other;
    }

    public String otherStateLabel() {
        return Shape.stateLabel(otherKind, otherState);
    }

    /** The message that says this tie from where the reader stands. */
    public String sentence() {
        return "item.relation." + relation.word() + (forward ? ".forward" : ".back");
    }
}
