package fi.solmu.concepts;

import fi.solmu.item.ItemId;
import fi.solmu.item.Shape;
import fi.solmu.item.Kind;
import org.jspecify.annotations.Nullable;

/** A promise as the register shows it. */
public record PromiseRow(
        ItemId id, int number, String title, String state, String concept, String owner, int colour,
        @Nullable String role, int cards, int practices) {

    public String place() {
        return Kind.PROMISE.place(id);
    }

    public String stateLabel() {
        return Shape.stateLabel(Kind.PROMISE, state);
    }

    public boolean isSecured() {
        return cards + practices > 0;
    }
}
