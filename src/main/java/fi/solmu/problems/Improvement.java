package fi.solmu.problems;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A proposal that would keep a problem from coming again: what it would renew, what was decided, whether it worked. */
public record Improvement(
        State state, @Nullable LocalDate proposed, @Nullable UUID decider, @Nullable LocalDate decideBy, @Nullable LocalDate decided,
        @Nullable UUID decidedBy, @Nullable LocalDate carriedOut, String reason, String why, String how, String where, Proof proof) {

    /** The life of an improvement, in order; verified means that the problem has stayed away, and that somebody has said so. */
    public enum State { PROPOSED, ACCEPTED, CARRIED_OUT, VERIFIED, REJECTED }

    static final Shape SHAPE = Shape.of(Kind.IMPROVEMENT, State.class, Stream.concat(Stream.of(
            Trait.date("proposed"), Trait.role("decider"), Trait.date("decide_by"), Trait.date("decided"), Trait.role("decided_by"),
            Trait.date("carried_out"), Trait.text("reason"), Trait.text("why"), Trait.text("how"), Trait.text("where")),
            Proof.TRAITS.stream()).toArray(Trait[]::new))
        .byDeeds(Stream.concat(Stream.of(Shape.STATE, "decided", "decided_by", "carried_out", "reason"),
            Proof.TRAITS.stream().map(Trait::name)).toArray(String[]::new));

    static Improvement of(State state, Fields fields) {
        return new Improvement(state, fields.date("proposed"), fields.id("decider"), fields.date("decide_by"), fields.date("decided"),
                fields.id("decided_by"), fields.date("carried_out"), fields.text("reason"), fields.text("why"), fields.text("how"),
                fields.text("where"), Proof.of(fields));
    }

    Fields fields() {
        return proof.in(Texts.fields(why, how, where)
            .with("proposed", proposed).with("decider", decider).with("decide_by", decideBy).with("decided", decided)
            .with("decided_by", decidedBy).with("carried_out", carriedOut).with("reason", Texts.said(reason)));
    }

    /** With the word of what would show that it worked. */
    Improvement accept(LocalDate today, @Nullable UUID role, int months, String criterion) {
        return isAccepted() ? this : new Improvement(State.ACCEPTED, proposed, decider, decideBy, today, role, carriedOut, "", why, how,
                where, Proof.set(months, criterion, today));
    }

    /** Whoever proposed it deserves to read why not. */
    Improvement reject(String why, LocalDate today, @Nullable UUID role) {
        if (state == State.REJECTED) {
            return this;
        }
        if (isInUse()) {
            throw new Refused("problems.already-in-use");
        }
        refuseWithout(why);
        return new Improvement(State.REJECTED, proposed, decider, decideBy, today, role, carriedOut, why, this.why, how, where, proof);
    }

    Improvement carryOut(LocalDate today) {
        if (isInUse()) {
            return this;
        }
        if (state != State.ACCEPTED) {
            throw new Refused("problems.not-accepted");
        }
        return in(State.CARRIED_OUT, today, reason, proof.counted(today));
    }

    /** That it worked is shown by the problem staying away its time, and asked once from those who would have met it. */
    Improvement verify(@Nullable LocalDate lastMet, LocalDate today) {
        if (state == State.VERIFIED && !isMetSince(lastMet)) {
            return this;
        }
        refuseUnlessInUse();
        if (isMetSince(lastMet)) {
            throw new Refused("problems.met-since");
        }
        if (askedOn() != null && today.isBefore(askedOn())) {
            throw new Refused("problems.proof-too-early", "date", askedOn());
        }
        return in(State.VERIFIED, carriedOut, "", proof.given(today));
    }

    /** "Not yet": asked again after so many months, and counted from today where the problem has come meanwhile. */
    Improvement postpone(int months, String why, @Nullable LocalDate lastMet, LocalDate today) {
        if (state != State.ACCEPTED) {
            refuseUnlessInUse();
        }
        if (state == State.VERIFIED && !isMetSince(lastMet)) {
            throw new Refused("problems.proof-given");
        }
        refuseWithout(why);
        var next = isMetSince(lastMet) ? proof.anew(months).counted(today) : proof.anew(months).asked(today.plusMonths(months));
        return in(state == State.ACCEPTED ? state : State.CARRIED_OUT, carriedOut, why, next);
    }

    Improvement with(Proof next) {
        return in(state, carriedOut, reason, next);
    }

    boolean isDecidedIn(Collection<UUID> roles) {
        return decider != null && roles.contains(decider) || decidedBy != null && roles.contains(decidedBy);
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
        return Stream.of(proof.from(), carriedOut, decided, proposed).filter(Objects::nonNull).findFirst().orElse(null);
    }

    public boolean isMetSince(@Nullable LocalDate lastMet) {
        return isInUse() && lastMet != null && inUseSince() != null && lastMet.isAfter(inUseSince());
    }

    /** The day on which it is asked whether it worked; where none was set, the usual time after it came into use. */
    public @Nullable LocalDate askedOn() {
        return proof.on() != null ? proof.on() : inUseSince() == null ? null : inUseSince().plusMonths(proof.time());
    }

    public Standing standing(@Nullable LocalDate lastMet, LocalDate today) {
        return Standing.of(this, lastMet, today);
    }

    private void refuseUnlessInUse() {
        if (!isInUse()) {
            throw new Refused("problems.not-carried-out");
        }
    }

    private static void refuseWithout(String why) {
        if (why.isBlank()) {
            throw Refused.at("reason", "problems.no-reason");
        }
    }

    private Improvement in(State next, @Nullable LocalDate inUse, String word, Proof shown) {
        return new Improvement(next, proposed, decider, decideBy, decided, decidedBy, inUse, word, why, how, where, shown);
    }
}
