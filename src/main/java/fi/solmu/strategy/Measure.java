package fi.solmu.strategy;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** What the network does about a change: why and how, by what means and by when. */
public record Measure(String why, String how, String where, String resource, @Nullable LocalDate deadline) {

    /** The life of a measure. What has been tried and found good is in use: it goes on as a practice. */
    public enum State { PROPOSED, PLANNED, UNDER_WAY, TRIAL, IN_USE, DONE, DROPPED }

    /** What is over asks for nothing more. */
    private static final EnumSet<State> OVER = EnumSet.of(State.DONE, State.DROPPED);

    static final Shape SHAPE = Shape.of(Kind.MEASURE, State.class,
            Trait.text("why"), Trait.text("how"), Trait.text("where"), Trait.text("resource"), Trait.date("deadline"));

    static Measure of(Fields fields) {
        return new Measure(
                fields.text("why"), fields.text("how"), fields.text("where"), fields.text("resource"), fields.date("deadline"));
    }

    Fields fields() {
        return Fields.NONE.with("why", why).with("how", how).with("where", where).with("resource", resource)
            .with("deadline", deadline);
    }

    /** What is dropped says why, so that nobody proposes it again in good faith. */
    static void check(ItemDraft draft) {
        if (State.valueOf(draft.state()) == State.DROPPED && draft.fields().text("why").isEmpty()) {
            throw Refused.at("why", "strategy.why-dropped");
        }
    }

    static boolean isOver(String state) {
        return OVER.contains(State.valueOf(state));
    }
}
