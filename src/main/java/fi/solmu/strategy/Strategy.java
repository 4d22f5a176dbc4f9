package fi.solmu.strategy;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a network answers the changes around it, for a time: the goals that it contains, in a version that was approved. */
public record Strategy(@Nullable Integer version, String period, @Nullable LocalDate approved) {

    /** The life of a strategy. */
    public enum State { DRAFT, IN_FORCE, REPLACED }

    static final Shape SHAPE = Shape.of(Kind.STRATEGY, State.class,
            Trait.number("version", 1, 1_000), Trait.line("period"), Trait.date("approved"));

    static Strategy of(Fields fields) {
        return new Strategy(fields.number("version"), fields.text("period"), fields.date("approved"));
    }

    Fields fields() {
        return Fields.NONE.with("version", version).with("period", period).with("approved", approved);
    }

    /** What everybody is to work by has been approved, and not tomorrow. */
    static void check(ItemDraft draft, LocalDate today) {
        var approved = of(draft.fields()).approved;
        if (State.valueOf(draft.state()) == State.IN_FORCE && approved == null || approved != null && approved.isAfter(today)) {
            throw Refused.at("approved", "strategy.approved-when");
        }
    }
}
