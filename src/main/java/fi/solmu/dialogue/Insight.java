package fi.solmu.dialogue;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was understood together, without anybody's name, and in which dialogue. */
public record Insight(@Nullable UUID dialogue) {

    /** An insight stands as it was said; what it leads to has a life of its own. */
    public enum State { SAID }

    static final Shape SHAPE = Shape.of(Kind.INSIGHT, State.class, Trait.item("dialogue", Kind.DIALOGUE)).byDeeds(Shape.STATE);

    static Insight of(Fields fields) {
        return new Insight(fields.id("dialogue"));
    }

    Fields fields() {
        return Fields.NONE.with("dialogue", dialogue);
    }
}
