package fi.solmu.foresight;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An impact as the register shows it. */
public record ImpactRow(
        ItemId id, int number, String title, String language, String state, Impact.@Nullable Direction direction, String owner,
        int colour, int factors) {

    public String place() {
        return Kind.IMPACT.place(id);
    }

    public String stateLabel() {
        return Shape.stateLabel(Kind.IMPACT, state);
    }

    /** The message that says whether it is a threat, or null when nobody has said. */
    public @Nullable String directionLabel() {
        return direction == null ? null : "impact.direction." + direction.name().toLowerCase(Locale.ROOT);
    }
}
