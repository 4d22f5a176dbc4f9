package fi.solmu.strategy;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A strategy as the register shows it, with how many goals it contains. */
public record StrategyRow(
        ItemId id, int number, String title, String language, String state, String owner, int colour, @Nullable Integer version,
        String period, @Nullable LocalDate approved, int goals) {

    public String place() {
        return Kind.STRATEGY.place(id);
    }

    public String stateLabel() {
        return Shape.stateLabel(Kind.STRATEGY, state);
    }

    public boolean isInForce() {
        return Strategy.State.valueOf(state) == Strategy.State.IN_FORCE;
    }
}
