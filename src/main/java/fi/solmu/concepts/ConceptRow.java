package fi.solmu.concepts;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import java.util.List;

/** A service concept as the register shows it. */
public record ConceptRow(
        ItemId id, int number, String title, String language, String state, String owner, int colour, String need,
        List<String> groups, int promises, int steps) {

    public String place() {
        return Kind.SERVICE_CONCEPT.place(id);
    }

    public String stateLabel() {
        return Shape.stateLabel(Kind.SERVICE_CONCEPT, state);
    }
}
