package fi.solmu.dialogue;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A decision as the register shows it, with how many things it decides. */
public record DecisionRow(
        ItemId id, int number, String title, String language, String state, String owner, int colour, @Nullable String decidedBy,
        String decider, int deciderColour, @Nullable LocalDate decided, int decides) {

    public String place() {
        return Kind.DECISION.place(id);
    }

    public String stateLabel() {
        return Shape.stateLabel(Kind.DECISION, state);
    }

    public String knot() {
        return Decision.State.valueOf(state) == Decision.State.IN_PREPARATION ? "open" : "tied";
    }

    public String tone() {
        return Decision.State.valueOf(state) == Decision.State.CARRIED_OUT ? "ok" : "soft";
    }
}
