package fi.solmu.strategy;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the network wants to reach: an effect on customers' lives, or a better way of producing it. */
public record Goal(@Nullable Aim aim, String period) {

    /** The life of a goal. */
    public enum State { DRAFT, IN_FORCE, ACHIEVED, REPLACED, GIVEN_UP }

    /** Whether a goal is about what changes for customers or about how well the work is done. */
    public enum Aim { EFFECTIVENESS, PERFORMANCE }

    static final Shape SHAPE = Shape.of(Kind.GOAL, State.class,
            Trait.choice("aim", "effectiveness", "performance"), Trait.line("period"));

    static Goal of(Fields fields) {
        return new Goal(fields.choice("aim", Aim.class), fields.text("period"));
    }

    Fields fields() {
        return Fields.NONE.with("aim", aim == null ? null : aim.name().toLowerCase(Locale.ROOT)).with("period", period);
    }

    /** What others are asked to reach says what it is about. */
    static void check(ItemDraft draft) {
        if (State.valueOf(draft.state()) == State.IN_FORCE && of(draft.fields()).aim == null) {
            throw Refused.at("aim", "strategy.no-aim");
        }
    }
}
