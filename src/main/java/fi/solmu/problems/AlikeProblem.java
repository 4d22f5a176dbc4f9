package fi.solmu.problems;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.web.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A problem that is much like the one being written: how often it has been met, and what has helped those who met it. */
public record AlikeProblem(
        ItemId id, int number, String title, String language, Problem.State state, LocalDate lastMet, int times, int metBy,
        @Nullable ItemId solution, @Nullable String solutionTitle, @Nullable String solutionLanguage, boolean isWay,
        int helpedTimes, int helpedBy) {

    public String code() {
        return Kind.PROBLEM.letters() + "-" + number;
    }

    public String place() {
        return Kind.PROBLEM.place(id);
    }

    public String stateLabel() {
        return Shape.stateLabel(Kind.PROBLEM, state.name());
    }

    public String solutionPlace() {
        return solution == null ? place() : Kind.SOLUTION.place(solution);
    }

    public boolean isSettled() {
        return state == Problem.State.SOLVED || state == Problem.State.LEARNED;
    }

    /** "Tullut vastaan 4 kertaa, 3 organisaatiossa, viimeksi 12.3.2026" */
    public String met(Page page) {
        return page.t("problems.alike-met", "n", times, "by", metBy, "date", page.say().date(lastMet));
    }

    /** "Ratkaistu 4 kertaa 3 organisaatiossa" */
    public String helped(Page page) {
        return page.t("problems.alike-helped", "n", helpedTimes, "by", helpedBy);
    }
}
