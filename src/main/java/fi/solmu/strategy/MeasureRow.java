package fi.solmu.strategy;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A measure as the register shows it, with how much it is tied to. */
public record MeasureRow(
        ItemId id, int number, String title, String language, String state, String owner, int colour, @Nullable String role,
        @Nullable LocalDate deadline, int answers, int goals, int practices) {

    public String place() {
        return Kind.MEASURE.place(id);
    }

    public String stateLabel() {
        return Shape.stateLabel(Kind.MEASURE, state);
    }

    public boolean isOver() {
        return Measure.isOver(state);
    }

    public boolean isLate(LocalDate today) {
        return !isOver() && deadline != null && deadline.isBefore(today);
    }
}
