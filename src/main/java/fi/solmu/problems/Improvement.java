package fi.solmu.problems;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A proposal that would keep a problem from coming again: what it would renew, what was decided, whether it worked. */
public record Improvement(
        State state, @Nullable LocalDate proposed, @Nullable LocalDate decided, @Nullable UUID decidedBy,
        @Nullable LocalDate carriedOut, String reason, String why, String how, String where) {

    /** The life of an improvement, in order; verified means that the problem has stayed away. */
    public enum State { PROPOSED, ACCEPTED, CARRIED_OUT, VERIFIED, REJECTED }

    static final Shape SHAPE = Shape.of(Kind.IMPROVEMENT, State.class,
            Trait.date("proposed"), Trait.date("decided"), Trait.role("decided_by"), Trait.date("carried_out"),
            Trait.text("reason"), Trait.text("why"), Trait.text("how"), Trait.text("where"))
        .byDeeds(Shape.STATE, "decided", "decided_by", "carried_out", "reason");

    static Improvement of(State state, Fields fields) {
        return new Improvement(state, fields.date("proposed"), fields.date("decided"), fields.id("decided_by"),
                fields.date("carried_out"), fields.text("reason"), fields.text("why"), fields.text("how"), fields.text("where"));
    }

    Fields fields() {
        return Texts.fields(why, how, where)
            .with("proposed", proposed).with("decided", decided).with("decided_by", decidedBy)
            .with("carried_out", carriedOut).with("reason", Texts.said(reason));
    }

    Improvement accept(LocalDate today, @Nullable UUID role) {
        return isAccepted() ? this : decided(State.ACCEPTED, today, role, "");
    }

    /** Whoever proposed it deserves to read why not. */
    Improvement reject(String why, LocalDate today, @Nullable UUID role) {
        if (state == State.REJECTED) {
            return this;
        }
        if (isInUse()) {
            throw new Refused("problems.already-in-use");
        }
        if (why.isBlank()) {
            throw Refused.at("reason", "problems.no-reason");
        }
        return decided(State.REJECTED, today, role, why);
    }

    Improvement carryOut(LocalDate today) {
        if (isInUse()) {
            return this;
        }
        if (state != State.ACCEPTED) {
            throw new Refused("problems.not-accepted");
        }
        return in(State.CARRIED_OUT, today);
    }

    /** That it worked is shown by the problem staying away, and asked once from those who would have met it. */
    Improvement verify(@Nullable LocalDate lastMet) {
        if (state == State.VERIFIED) {
            return this;
        }
        if (state != State.CARRIED_OUT) {
            throw new Refused("problems.not-carried-out");
        }
        if (lastMet != null && inUseSince() != null && lastMet.isAfter(inUseSince())) {
            throw new Refused("problems.met-since");
        }
        return in(State.VERIFIED, carriedOut);
    }

    public boolean isWaiting() {
        return state == State.PROPOSED;
    }

    public boolean isAccepted() {
        return state == State.ACCEPTED || isInUse();
    }

    public boolean isInUse() {
        return state == State.CARRIED_OUT || state == State.VERIFIED;
    }

    /** The day after which the problem should not have been met; files may know only an earlier day of its life. */
    public @Nullable LocalDate inUseSince() {
        return Stream.of(carriedOut, decided, proposed).filter(day -> day != null).findFirst().orElse(null);
    }

    private Improvement decided(State next, LocalDate today, @Nullable UUID role, String why) {
        return new Improvement(next, proposed, today, role, carriedOut, why, this.why, how, where);
    }

    private Improvement in(State next, @Nullable LocalDate inUse) {
        return new Improvement(next, proposed, decided, decidedBy, inUse, reason, why, how, where);
    }
}
