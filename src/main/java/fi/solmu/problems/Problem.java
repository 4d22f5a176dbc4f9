package fi.solmu.problems;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that went wrong in the common work: how bad, where it was met, and how far it has been learned from. */
public record Problem(State state, @Nullable Integer severity, List<Occurrence> occurrences, String reason, @Nullable UUID way) {

    /** The life of a problem, in order; merged and rejected are its other ends. */
    public enum State { OPEN, IN_PROGRESS, SOLVED, LEARNED, MERGED, REJECTED }

    private static final int MOST_OCCURRENCES = 2000;

    static final Shape SHAPE = Shape.of(Kind.PROBLEM, State.class,
            Trait.number("severity", 1, 3),
            new Trait("occurrences", Trait.Type.ROWS, false, 0, MOST_OCCURRENCES, List.of(),
                    List.of(Trait.date("date").must(), Trait.organisation("organisation"), Trait.text("note"))),
            Trait.text("reason"), Trait.item("way", Kind.SOLUTION))
        .byDeeds(Shape.STATE, "reason", "way").facts("occurrences");

    public Problem {
        occurrences = Occurrence.distinct(occurrences);
    }

    /** One of whose solutions none is the network's way. */
    Problem(State state, @Nullable Integer severity, List<Occurrence> occurrences, String reason) {
        this(state, severity, occurrences, reason, null);
    }

    static Problem of(State state, Fields fields) {
        return new Problem(state, fields.number("severity"), fields.rows("occurrences").stream().map(Occurrence::of).toList(),
                fields.text("reason"), fields.id("way"));
    }

    Fields fields() {
        return Fields.NONE
            .with("severity", severity)
            .with("occurrences", occurrences.isEmpty() ? null
                    : occurrences.stream().map(each -> each.fields().values()).toList())
            .with("reason", reason.isEmpty() ? null : reason)
            .with("way", way);
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
        return new Problem(State.REJECTED, severity, occurrences, why, way);
    }

    /** What was solved twice may be one as well; what was rejected is opened first. */
    Problem merge() {
        return state == State.MERGED ? this : isSolved() ? in(State.MERGED) : waiting("problems.closed").in(State.MERGED);
    }

    /** As it was before it was joined to another. */
    Problem part(State before) {
        return in(before);
    }

    /** Of several solutions the one that the network goes by; none, when it takes that back. */
    Problem goBy(@Nullable UUID solution) {
        return Objects.equals(way, solution) ? this : new Problem(state, severity, occurrences, reason, solution);
    }

    Problem reopen() {
        return isOpen() ? this : new Problem(State.OPEN, severity, occurrences, "", way);
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
        return all.size() == occurrences.size() ? this : new Problem(state, severity, all, reason, way);
    }

    /**
     * Whether a problem that was settled has come back: it was met on a later day than the one from which something that should have
     * kept it away was in use. Of that day itself nobody knows which came first. Where no such day is known, any time brings it back.
     */
    boolean hasComeBack(LocalDate met, @Nullable LocalDate inUse) {
        return isSolved() && (inUse == null || met.isAfter(inUse));
    }

    /** Without those times, as when what brought them is taken away. */
    Problem without(List<Occurrence> those) {
        var days = those.stream().map(Occurrence::key).collect(Collectors.toSet());
        return new Problem(state, severity, occurrences.stream().filter(each -> !days.contains(each.key())).toList(), reason, way);
    }

    /** Those of these times that are not told here. */
    List<Occurrence> lacks(List<Occurrence> those) {
        var days = occurrences.stream().map(Occurrence::key).collect(Collectors.toSet());
        return those.stream().filter(each -> !days.contains(each.key())).toList();
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
        return new Problem(next, severity, occurrences, reason, way);
    }
}
