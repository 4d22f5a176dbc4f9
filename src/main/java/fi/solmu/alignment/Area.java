package fi.solmu.alignment;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of the business model: which role leads it, and what leading means there. */
public record Area(@Nullable UUID leader, String leadership) {

    /** The life of an area. */
    public enum State { IN_FORCE, REMOVED }

    static final Shape SHAPE = Shape.of(Kind.AREA, State.class, Trait.role("leader"), Trait.text("leadership"));

    static Area of(Fields fields) {
        return new Area(fields.id("leader"), fields.text("leadership"));
    }

    Fields fields() {
        return Fields.NONE.with("leader", leader).with("leadership", leadership);
    }
}
