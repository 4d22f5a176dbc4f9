package fi.solmu.alignment;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import org.jspecify.annotations.Nullable;

/** An area as the list of the business model shows it, with who leads it and how much belongs to it. */
public record AreaRow(
        ItemId id, int number, String title, String language, String state, String owner, int colour, String leadership,
        @Nullable String leader, @Nullable String leaderOrganisation, int leaderColour, int belongs) {

    public String place() {
        return Kind.AREA.place(id);
    }

    public boolean isInForce() {
        return state.equals(Area.State.IN_FORCE.name());
    }

    public String stateLabel() {
        return Shape.stateLabel(Kind.AREA, state);
    }
}
