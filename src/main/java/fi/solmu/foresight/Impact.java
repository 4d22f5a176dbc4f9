package fi.solmu.foresight;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a change factor does to customers and services: a threat or an opportunity. */
public record Impact(@Nullable Direction direction) {

    /** The life of an impact. */
    public enum State { IN_FORCE, REMOVED }

    /** Whether it makes things worse or better. */
    public enum Direction { THREAT, OPPORTUNITY }

    static final Shape SHAPE = Shape.of(Kind.IMPACT, State.class, Trait.choice("direction", "threat", "opportunity"));

    static Impact of(Fields fields) {
        return new Impact(fields.choice("direction", Direction.class));
    }

    Fields fields() {
        return Fields.NONE.with("direction", direction == null ? null : direction.name().toLowerCase(Locale.ROOT));
    }
}
