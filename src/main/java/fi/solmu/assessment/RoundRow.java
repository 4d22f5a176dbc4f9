package fi.solmu.assessment;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An assessment round as the register shows it. */
public record RoundRow(
        ItemId id, int number, String title, String language, String state, String owner, int colour, @Nullable LocalDate opened,
        @Nullable LocalDate closed, int answered, @Nullable BigDecimal mean) {

    public String place() {
        return Kind.ASSESSMENT_ROUND.place(id);
    }

    public boolean isOpen() {
        return state.equals(AssessmentRound.State.OPEN.name());
    }

    public String stateLabel() {
        return Shape.stateLabel(Kind.ASSESSMENT_ROUND, state);
    }
}
