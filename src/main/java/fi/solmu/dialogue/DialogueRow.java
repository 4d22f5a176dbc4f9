package fi.solmu.dialogue;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dialogue as the register shows it, with how much was understood in it and how much of that has led to nothing yet. */
public record DialogueRow(
        ItemId id, int number, String title, String language, String state, String owner, int colour,
        @Nullable Direction direction, @Nullable LocalDate date, @Nullable Integer people, int insights, int loose) {

    public String place() {
        return Kind.DIALOGUE.place(id);
    }

    public String stateLabel() {
        return Shape.stateLabel(Kind.DIALOGUE, state);
    }

    /** Those who took part have heard what came of it. */
    public boolean isToldBack() {
        return Dialogue.State.valueOf(state) == Dialogue.State.TOLD_BACK;
    }

    public boolean isPlanned() {
        return Dialogue.State.valueOf(state) == Dialogue.State.PLANNED;
    }
}
