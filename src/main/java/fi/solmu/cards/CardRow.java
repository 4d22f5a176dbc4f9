package fi.solmu.cards;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A card as the register shows it. */
public record CardRow(
        ItemId id, int number, String title, String state, String situation, int version, @Nullable LocalDate published,
        @Nullable LocalDate reviewDue, boolean isOverdue, String owner, int colour, int tasks, int mine, boolean isParty,
        boolean isRead, boolean isReadByMe, boolean isOwner) {

    public String place() {
        return Kind.ACTION_CARD.place(id);
    }

    public String code() {
        return Kind.ACTION_CARD.letters() + "-" + number;
    }

    public String stateLabel() {
        return Shape.stateLabel(Kind.ACTION_CARD, state);
    }

    public boolean isInForce() {
        return published != null && !state.equals(ActionCard.State.EXPIRED.name());
    }

    /** My own cards are those on which I or my organisation has something to do, or to know. */
    public boolean isOwn() {
        return mine > 0 || isParty;
    }

    public boolean isToBeRead() {
        return isInForce() && isParty && !isRead;
    }

    public String knot() {
        return isOverdue ? "loose" : isInForce() ? "tied" : "open";
    }

    public String tone() {
        return isOverdue ? "bad" : isInForce() ? "ok" : "soft";
    }
}
