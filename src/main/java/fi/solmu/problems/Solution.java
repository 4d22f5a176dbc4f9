package fi.solmu.problems;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was done when a problem was met, so that the next who meets it need not begin from nothing. */
public record Solution(
        State state, @Nullable LocalDate proposed, @Nullable LocalDate decided, String why, String how, String where) {

    /** The life of a solution, in order; rejected is one that was tried and did not help. */
    public enum State { PROPOSED, ACCEPTED, CARRIED_OUT, VERIFIED, REJECTED }

    static final Shape SHAPE = Shape.of(Kind.SOLUTION, State.class,
            Trait.date("proposed"), Trait.date("decided"), Trait.text("why"), Trait.text("how"), Trait.text("where"))
        .byDeeds(Shape.STATE, "decided");

    static Solution of(State state, Fields fields) {
        return new Solution(state, fields.date("proposed"), fields.date("decided"),
                fields.text("why"), fields.text("how"), fields.text("where"));
    }

    Fields fields() {
        return Texts.fields(why, how, where).with("proposed", proposed).with("decided", decided);
    }

    /** It helped, and is what one does. */
    Solution use(LocalDate today) {
        return isInUse() ? this : in(State.CARRIED_OUT, today);
    }

    Solution reject(LocalDate today) {
        return state == State.REJECTED ? this : in(State.REJECTED, today);
    }

    public boolean isInUse() {
        return state == State.CARRIED_OUT || state == State.VERIFIED;
    }

    private Solution in(State next, LocalDate today) {
        return new Solution(next, proposed, today, why, how, where);
    }
}
