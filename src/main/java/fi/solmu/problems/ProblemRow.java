package fi.solmu.problems;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A problem as the log shows it: what came up, who has met it and how often, and how far it has come. */
public record ProblemRow(
        ItemId id, int number, String title, String text, String language, Problem.State state, UUID owner,
        @Nullable Integer severity, LocalDate lastMet, int timesMet, List<UUID> metBy,
        boolean hasSolution, boolean hasImprovement, boolean isImproved) {

    /** One of the four knots: problem, solution, improvement, in use. */
    public record Knot(String word, boolean isDone) {

        public String label() {
            return "problems.knot-" + word;
        }
    }

    public String place() {
        return Kind.PROBLEM.place(id);
    }

    public String stateLabel() {
        return Shape.stateLabel(Kind.PROBLEM, state.name());
    }

    public List<Knot> knots() {
        boolean solved = hasSolution || state == Problem.State.SOLVED || state == Problem.State.LEARNED;
        return List.of(
                new Knot("problem", true), new Knot("solution", solved),
                new Knot("improvement", hasImprovement), new Knot("in-use", isImproved));
    }

    /** The same in words, for those who don't see the knots. */
    public String progress(Page page) {
        return page.t("problems.progress", "words",
                page.say().list(knots().stream().filter(Knot::isDone).map(knot -> page.t(knot.label())).toList()));
    }
}
