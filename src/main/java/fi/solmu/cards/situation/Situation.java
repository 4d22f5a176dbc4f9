package fi.solmu.cards.situation;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card taken out, or a situation without one: since when, in earnest or as a drill, which version it keeps, who leads, and whom it concerns
 * besides those of the card.
 */
public record Situation(
        @Nullable UUID card, @Nullable Integer version, boolean isDrill, @Nullable UUID leader, List<UUID> parties, Instant started,
        @Nullable Instant ended) {

    /** The life of a situation. */
    public enum State { ONGOING, STOOD_DOWN, REVIEWED }

    static final Shape SHAPE = Shape.of(Kind.SITUATION, State.class,
            Trait.item("card", Kind.ACTION_CARD),
            Trait.number("version", 1, 1_000_000),
            Trait.flag("drill"),
            Trait.role("leader"),
            Trait.organisations("parties"))
        .byDeeds(Shape.STATE, "card", "version").facts("drill");

    public Situation {
        parties = List.copyOf(parties);
    }

    /** As the card says, or without anybody named. */
    public Situation(
            @Nullable UUID card, @Nullable Integer version, boolean isDrill, @Nullable UUID leader, Instant started, @Nullable Instant ended) {
        this(card, version, isDrill, leader, List.of(), started, ended);
    }

    static Situation of(Fields fields, Instant started) {
        var card = fields.id("card");
        return new Situation(card, card == null ? null : fields.number("version"), fields.flag("drill"), fields.id("leader"),
            fields.list("parties"), started, null);
    }

    /** Nobody in particular: whoever sees it may have to do with it. */
    boolean isOfNobody() {
        return card == null && parties.isEmpty();
    }

    public Fields fields() {
        return Fields.NONE.with("card", card).with("version", version).with("drill", isDrill ? Boolean.TRUE : null).with("leader", leader)
            .with("parties", parties.isEmpty() ? null : parties);
    }
}
