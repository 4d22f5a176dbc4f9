package fi.solmu.item;

import static fi.solmu.item.Kind.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How two items may be tied: a closed list, each with the kinds it joins and a sentence in both directions. */
public enum Relation {
    CAUSES(pair(Set.of(CHANGE_FACTOR), Set.of(IMPACT))),
    ANSWERS(pair(Set.of(MEASURE), Set.of(CHANGE_FACTOR, IMPACT))),
    CARRIES_OUT(pair(Set.of(MEASURE), Set.of(GOAL))),
    TIMED_AS(pair(Set.of(MEASURE), Set.of(PRACTICE))),
    SERVES(pair(Set.of(PRACTICE), Set.of(GOAL, PROMISE, SERVICE_CONCEPT))),
    PRECEDES(pair(Set.of(PRACTICE), Set.of(PRACTICE))),
    MEASURED_BY(pair(Set.of(GOAL, PROMISE), Set.of(INDICATOR))),
    PROMISES(pair(Set.of(SERVICE_CONCEPT), Set.of(PROMISE))),
    CONTAINS(pair(Set.of(SERVICE_CONCEPT), Set.of(JOURNEY_STEP)), pair(Set.of(STRATEGY), Set.of(GOAL))),
    SECURES(pair(Set.of(ACTION_CARD), Set.of(PROMISE))),
    CONCERNS(
            pair(Set.of(PROBLEM), Set.of(ACTION_CARD, STEP, PRACTICE, JOURNEY_STEP, PROMISE, PROJECT, SERVICE_CONCEPT)),
            pair(Set.of(DIALOGUE, INSIGHT, PERSPECTIVE, FEEDBACK, ASSESSMENT_ROUND, CUSTOMER_GROUP), any())),
    SOLVES(pair(Set.of(SOLUTION), Set.of(PROBLEM))),
    RENEWS(pair(Set.of(IMPROVEMENT), Set.of(ACTION_CARD, PRACTICE, PROMISE, MEASURE, STEP, JOURNEY_STEP, SERVICE_CONCEPT))),
    GIVES_RISE_TO(pair(Set.of(PROBLEM, INSIGHT, ASSESSMENT_ROUND, FEEDBACK), Set.of(IMPROVEMENT, MEASURE, CHANGE_FACTOR, PROBLEM))),
    DECIDES(pair(Set.of(DECISION), any())),
    REPLACES(same()),
    RELATES_TO(pair(any(), any()));

    /** Which kinds stand at the two ends. */
    public record Pair(Set<Kind> from, Set<Kind> to) {}

    private final List<Pair> pairs;

    Relation(Pair... pairs) {
        this.pairs = List.of(pairs);
    }

    public boolean joins(Kind from, Kind to) {
        return pairs.stream().anyMatch(pair -> pair.from.contains(from) && pair.to.contains(to))
                && (this != REPLACES || from == to);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Relation> of(String word) {
        return Stream.of(values()).filter(relation -> relation.word().equals(word)).findFirst();
    }

    private static Pair pair(Set<Kind> from, Set<Kind> to) {
        return new Pair(from, to);
    }

    private static Pair same() {
        return pair(any(), any());
    }

    private static Set<Kind> any() {
        return EnumSet.allOf(Kind.class);
    }
}
