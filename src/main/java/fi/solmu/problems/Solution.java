package fi.solmu.problems;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was done when a problem was met, so that the next who meets it need not begin from nothing. */
public record Solution(
        State state, @Nullable LocalDate proposed, @Nullable LocalDate decided, String why, String how, String where,
        List<SolutionAnswer> answers) {

    /** The life of a solution, in order; rejected is one that was tried and did not help. */
    public enum State { PROPOSED, ACCEPTED, CARRIED_OUT, VERIFIED, REJECTED }

    static final Shape SHAPE = Shape.of(Kind.SOLUTION, State.class,
            Trait.date("proposed"), Trait.date("decided"), Trait.text("why"), Trait.text("how"), Trait.text("where"),
            SolutionAnswer.TRAIT)
        .byDeeds(Shape.STATE, "decided", "answers");

    /** An organisation has one answer that stands. */
    public Solution {
        var standing = new LinkedHashMap<UUID, SolutionAnswer>();
        answers.forEach(each -> standing.put(each.organisation(), each));
        answers = List.copyOf(standing.values());
    }

    static Solution of(State state, Fields fields) {
        return new Solution(state, fields.date("proposed"), fields.date("decided"),
                fields.text("why"), fields.text("how"), fields.text("where"),
                fields.rows("answers").stream().map(SolutionAnswer::of).toList());
    }

    Fields fields() {
        return Texts.fields(why, how, where).with("proposed", proposed).with("decided", decided)
            .with("answers", answers.isEmpty() ? null : answers.stream().map(each -> each.fields().values()).toList());
    }

    /** It helped, and is what one does. */
    Solution use(LocalDate today) {
        return isInUse() ? this : in(State.CARRIED_OUT, today);
    }

    Solution reject(LocalDate today) {
        return state == State.REJECTED ? this : in(State.REJECTED, today);
    }

    /**
     * One organisation's word, which takes the place of what it said before. What has helped anybody is in use; what has helped nobody is
     * rejected once the organisation that wrote it says so itself. What others could not use stays as it was: it may help the next.
     */
    Solution answer(SolutionAnswer said, UUID owner) {
        if (answers.stream().anyMatch(said::repeats)) {
            return this;
        }
        var all = Stream.concat(answers.stream().filter(each -> !each.organisation().equals(said.organisation())), Stream.of(said)).toList();
        var next = new Solution(state, proposed, decided, why, how, where, all);
        return next.hasHelped() ? next.use(said.date())
            : said.organisation().equals(owner) ? next.reject(said.date()) : next;
    }

    public Optional<SolutionAnswer> answerOf(UUID organisation) {
        return answers.stream().filter(each -> each.organisation().equals(organisation)).findFirst();
    }

    private boolean hasHelped() {
        return answers.stream().anyMatch(SolutionAnswer::helped);
    }

    public boolean isInUse() {
        return state == State.CARRIED_OUT || state == State.VERIFIED;
    }

    private Solution in(State next, LocalDate today) {
        return new Solution(next, proposed, today, why, how, where, answers);
    }
}
