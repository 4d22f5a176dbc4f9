package fi.solmu.item;

import java.time.Instant;
import java.util.UUID;

/** One item on a story: how it hangs on the thread, since when, and who tied it. */
public record Knot(
        ItemId id, Kind kind, int number, String title, String state, String owner, int colour, int hops,
        Relation relation, boolean forward, UUID tiedTo, Kind tiedToKind, int tiedToNumber, Instant since, String madeBy) {

    public String code() {
        return kind.letters() + "-" + number;
    }

    public String tiedToCode() {
        return tiedToKind.letters() + "-" + tiedToNumber;
    }

    public String place() {
        return "/" + kind.place() + "/" + id;
    }

    public String stateLabel() {
        return Shape.stateLabel(kind, state);
    }

    /** The message that says how this knot came onto the thread, said of the item it is tied to. */
    public String sentence() {
        return "item.relation." + relation.word() + (forward ? ".forward" : ".back");
    }
}
