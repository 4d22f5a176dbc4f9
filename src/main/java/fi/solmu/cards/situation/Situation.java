package fi.solmu.cards.situation;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A card taken out, or a situation without one: since when, in earnest or as a drill, which version it keeps, and who leads. */
public record Situation(
        @Nullable UUID card, @Nullable Integer version, boolean isDrill, @Nullable UUID leader, Instant started, @Nullable Instant ended) {

    /** The life of a situation. */
    public enum State { ONGOING, STOOD_DOWN, REVIEWED }

    static final Shape SHAPE = Shape.of(Kind.SITUATION, State.class,
            Trait.item("card", Kind.ACTION_CARD),
            Trait.number("version", 1, 1_000_000),
            Trait.flag("drill"),
            Trait.role("leader"))
        .byDeeds(Shape.STATE, "card", "version").facts("drill");

    static Situation of(Fields fields, Instant started) {
        var card = fields.id("card");
        return new Situation(card, card == null ? null : fields.number("version"), fields.flag("drill"), fields.id("leader"), started, null);
    }

    public Fields fields() {
        return Fields.NONE.with("card", card).with("version", version).with("drill", isDrill ? Boolean.TRUE : null).with("leader", leader);
    }
}
