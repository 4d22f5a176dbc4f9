package fi.solmu.problems;

import fi.solmu.item.ItemPage;
import fi.solmu.item.Kind;
import fi.solmu.item.Link;
import fi.solmu.item.Relation;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A problem with what its page shows: each time it was met, how it was solved, what is proposed, what it concerns. */
public record ProblemPage(ItemPage of, Problem problem, List<Met> met, List<Remedy> remedies, LocalDate today) {

    private static final int SHOWN = 5;

    /** The latest comes first; of one day the one told last. */
    public ProblemPage {
        var latest = new ArrayList<>(met);
        Collections.reverse(latest);
        latest.sort(Comparator.comparing(Met::date).reversed());
        met = List.copyOf(latest);
    }

    /** The network's way comes first, then what has helped most. */
    public List<Remedy> solutions() {
        return of(Kind.SOLUTION).sorted(Comparator.comparing((Remedy each) -> !isWay(each)).thenComparing(each -> -each.helped())).toList();
    }

    public boolean isWay(Remedy solution) {
        return solution.id().value().equals(problem.way());
    }

    /** Of one there is nothing to choose. */
    public boolean mayChooseWay(Viewer viewer) {
        return of.mayChange(viewer) && problem.state() != Problem.State.MERGED && of(Kind.SOLUTION).count() > 1;
    }

    /** The problem that this one has been joined to. */
    public Optional<Link> wentOnIn() {
        return problem.state() != Problem.State.MERGED ? Optional.empty()
            : of.links().stream().filter(link -> link.relation() == Relation.REPLACES && !link.forward()).findFirst();
    }

    /** Those that have been joined to it. */
    public List<Link> joined() {
        return of.onward(Relation.REPLACES).stream().filter(link -> link.otherState().equals(Problem.State.MERGED.name())).toList();
    }

    public List<Remedy> improvements() {
        return of(Kind.IMPROVEMENT).toList();
    }

    public List<Link> concerns() {
        return of.onward(Relation.CONCERNS);
    }

    public List<Met> latest() {
        return met.subList(0, Math.min(SHOWN, met.size()));
    }

    public List<Met> earlier() {
        return met.subList(Math.min(SHOWN, met.size()), met.size());
    }

    /** Once a day is enough. */
    public boolean isMetTodayBy(Viewer viewer) {
        return met.stream().anyMatch(each -> each.date().equals(today) && viewer.organisation().equals(each.organisation()));
    }

    public boolean mayBeMet(Viewer viewer) {
        return viewer.isMember() && problem.state() != Problem.State.MERGED;
    }

    /** It was met after something was done about it: what was done is not enough. */
    public boolean isMetSinceSolved() {
        var done = remedies.stream().filter(Remedy::isInUse)
            .flatMap(remedy -> Stream.of(remedy.carriedOut(), remedy.decided())).filter(Objects::nonNull)
            .max(LocalDate::compareTo);
        return problem.isSolved() && !met.isEmpty() && done.filter(met.get(0).date()::isAfter).isPresent();
    }

    public boolean maySolve(Viewer viewer) {
        return of.mayChange(viewer) && problem.isOpen() && of(Kind.SOLUTION).anyMatch(each -> !each.state().equals("REJECTED"));
    }

    public boolean mayLearn(Viewer viewer) {
        return of.mayChange(viewer) && problem.state() == Problem.State.SOLVED && of(Kind.IMPROVEMENT).anyMatch(Remedy::isInUse);
    }

    public boolean mayTakeUp(Viewer viewer) {
        return of.mayChange(viewer) && problem.state() == Problem.State.OPEN;
    }

    public boolean mayReopen(Viewer viewer) {
        return of.mayChange(viewer) && !problem.isOpen() && wentOnIn().isEmpty();
    }

    public boolean mayEnd(Viewer viewer) {
        return of.mayChange(viewer) && problem.isOpen();
    }

    /** Also what is solved may be found to be the same as another. */
    public boolean mayJoin(Viewer viewer) {
        return of.mayChange(viewer) && (problem.isOpen() || problem.isSolved());
    }

    private Stream<Remedy> of(Kind kind) {
        return remedies.stream().filter(each -> each.kind() == kind);
    }
}
