package fi.solmu.problems;

import fi.solmu.item.Fields;
import fi.solmu.item.Item;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.Kind;
import fi.solmu.item.Makings.NewTie;
import fi.solmu.item.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The three boxes as somebody has filled them: the problem, how it was solved, what would be better, and where it was met. */
record NewProblem(ItemDraft problem, String solved, String proposed, List<Item> places, UUID organisation, LocalDate today) {

    private static final int LONGEST_TITLE = 200;

    boolean isSolved() {
        return !solved.isEmpty();
    }

    boolean isProposed() {
        return !proposed.isEmpty();
    }

    /** What was solved is no open problem; what is met after today opens it again. */
    ItemDraft draft() {
        return isSolved() ? problem.in(Problem.State.SOLVED.name()) : problem;
    }

    /** It helped those who met it: they have come through by it. */
    ItemDraft solution() {
        var helped = new SolutionAnswer(organisation, true, today, null, "");
        return beside(solved, Solution.State.CARRIED_OUT.name(), Fields.NONE.with("proposed", today).with("decided", today)
            .with("answers", List.of(helped.fields().values())));
    }

    ItemDraft improvement() {
        return beside(proposed, Improvement.State.PROPOSED.name(), Fields.NONE.with("proposed", today));
    }

    /** What a problem can concern it concerns; to a situation and the like it is related. */
    List<NewTie> ties() {
        return places.stream().map(place -> new NewTie(place.id().value(), relation(place.kind()).word(), true)).toList();
    }

    private static Relation relation(Kind kind) {
        return Relation.CONCERNS.joins(Kind.PROBLEM, kind) ? Relation.CONCERNS : Relation.RELATES_TO;
    }

    /** Seen by those who see the problem. A long text begins with its title, and is whole below it. */
    private ItemDraft beside(String written, String state, Fields fields) {
        var title = title(written);
        return new ItemDraft(title, title.equals(written) ? "" : written, state, problem.language(), problem.owner(), null,
                problem.visibility(), problem.parties(), null, fields);
    }

    static String title(String written) {
        var first = written.lines().findFirst().orElse("").strip();
        if (first.codePointCount(0, first.length()) <= LONGEST_TITLE) {
            return first;
        }
        var cut = first.substring(0, first.offsetByCodePoints(0, LONGEST_TITLE - 1));
        int blank = cut.lastIndexOf(' ');
        return (blank > LONGEST_TITLE / 2 ? cut.substring(0, blank) : cut) + "…";
    }

    static Map<String, Object> met(LocalDate day, UUID organisation) {
        return Map.of("date", day.toString(), "organisation", organisation.toString());
    }
}
