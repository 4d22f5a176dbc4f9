package fi.solmu.foresight;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import org.jspecify.annotations.Nullable;

/** A change factor as the board shows it. */
public record FactorRow(
        ItemId id, int number, String title, String language, String state, ChangeFactor.@Nullable Sphere sphere,
        @Nullable Integer impact, @Nullable Integer likelihood, String horizon, String owner, int colour) {

    /** Impact times likelihood from which a change is strong (rule A01 of alignment). */
    static final int STRONG = 12;

    public String place() {
        return Kind.CHANGE_FACTOR.place(id);
    }

    public String stateLabel() {
        return Shape.stateLabel(Kind.CHANGE_FACTOR, state);
    }

    public boolean isWeighed() {
        return impact != null && likelihood != null;
    }

    public boolean isStrong() {
        return impact != null && likelihood != null && impact * likelihood >= STRONG;
    }
}
