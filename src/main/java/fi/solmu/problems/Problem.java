package fi.solmu.problems;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that went wrong in the common work: how bad, where it was met, and how far it has been learned from. */
public record Problem(State state, @Nullable Integer severity, List<Occurrence> occurrences, String reason) {

    /** The life of a problem, in order; merged and rejected are its other ends. */
    public enum State { OPEN, IN_PROGRESS, SOLVED, LEARNED, MERGED, REJECTED }

    private static final int MOST_OCCURRENCES = 2000;

    static final Shape SHAPE = Shape.of(Kind.PROBLEM, State.class,
            Trait.number("severity", 1, 3),
            new Trait("occurrences", Trait.Type.ROWS, false, 0, MOST_OCCURRENCES, List.of(),
                    List.of(Trait.date("date").must(), Trait.organisation("organisation"), Trait.text("note"))),
            Trait.text("reason"))
        .byDeeds(Shape.STATE, "reason").facts("occurrences");

    public Problem {
        occurrences = Occurrence.distinct(occurrences);
    }

    static Problem of(State state, Fields fields) {
        return new Problem(state, fields.number("severity"), fields.rows("occurrences").stream().map(Occurrence::of).toList(), fields.text("reason"));
    }

    Fields fields() {
        return Fields.NONE
            .with("severity", severity)
            .with("occurrences", occurrences.isEmpty() ? null
                    : occurrences.stream().map(each -> each.fields().values()).toList())
            .with("reason", reason.isEmpty() ? null : reason);
    }

    Problem takeUp() {
        return state == State.IN_PROGRESS ? this : waiting("problems.not-open").in(State.IN_PROGRESS);
    }

    /** A problem that only went quiet is not solved: the next who meets it needs to read what helped. */
    Problem solve(boolean hasSolution) {
        if (isSolved()) {
            return this;
        }
        waiting("problems.closed");
        if (!hasSolution) {
            throw new Refused("problems.no-solution");
        }
        return in(State.SOLVED);
    }

    /** Learned is more than solved: something has been renewed so that the problem should not come again. */
    Problem learn(boolean isImproved) {
        if (state == State.LEARNED) {
            return this;
        }
        if (state != State.SOLVED) {
            throw new Refused("problems.not-solved");
        }
        if (!isImproved) {
            throw new Refused("problems.no-improvement-in-use");
        }
        return in(State.LEARNED);
    }

    /** Whoever logged it deserves to read why nothing will be done. */
    Problem reject(String why) {
        if (state == State.REJECTED) {
            return this;
        }
        waiting("problems.closed");
        if (why.isBlank()) {
            throw Refused.at("reason", "problems.no-reason");
        }
        return new Problem(State.REJECTED, severity, occurrences, why);
    }

    Problem merge() {
        return state == State.MERGED ? this : waiting("problems.closed").in(State.MERGED);
    }

    Problem reopen() {
        return isOpen() ? this : new Problem(State.OPEN, severity, occurrences, "");
    }

    /** Met again: the same organisation on the same day tells it only once. */
    Problem meet(LocalDate today, UUID organisation) {
        return withAll(List.of(new Occurrence(today, organisation, "")));
    }

    Problem withAll(List<Occurrence> more) {
        if (state == State.MERGED) {
            throw new Refused("problems.merged");
        }
        var all = Occurrence.distinct(Stream.concat(occurrences.stream(), more.stream()).toList());
        if (all.size() > MOST_OCCURRENCES) {
            throw new Refused("problems.met-too-often", "most", MOST_OCCURRENCES);
        }
        return all.size() == occurrences.size() ? this : new Problem(state, severity, all, reason);
    }

    public boolean isOpen() {
        return state == State.OPEN || state == State.IN_PROGRESS;
    }

    public boolean isSolved() {
        return state == State.SOLVED || state == State.LEARNED;
    }

    private Problem waiting(String otherwise) {
        if (!isOpen()) {
            throw new Refused(otherwise);
        }
        return this;
    }

    private Problem in(State next) {
        return new Problem(next, severity, occurrences, reason);
    }
}
