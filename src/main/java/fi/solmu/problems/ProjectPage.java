package fi.solmu.problems;

import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPage;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A project on one page: its phases on a line of time, each with the problems that came up in it. */
public record ProjectPage(ItemPage of, List<Stretch> stretches, List<Met> beside, long days, long today) {

    /** A problem of the project, with the day on which it was first met. */
    public record Met(ItemId id, int number, String title, String language, String state, LocalDate first) {

        public String place() {
            return Kind.PROBLEM.place(id);
        }

        public String stateLabel() {
            return Shape.stateLabel(Kind.PROBLEM, state);
        }
    }

    /** A phase on the line of time: how many days after the project's first day it begins, and how many it lasts. */
    public record Stretch(ProjectPhase phase, long after, long days, boolean isNow, List<Met> met) {

        public boolean isDrawn() {
            return days > 0;
        }
    }

    /** A problem stands under the first phase that holds its first day, else beside the phases. */
    static ProjectPage of(ItemPage of, Project project, List<Met> met, LocalDate today) {
        var known = project.phases().stream().flatMap(each -> Stream.of(each.from(), each.until())).filter(Objects::nonNull).sorted().toList();
        var first = known.isEmpty() ? today : known.get(0);
        var last = known.isEmpty() ? today : known.get(known.size() - 1);
        var left = new ArrayList<>(met);
        var stretches = project.phases().stream().map(phase -> {
            var within = left.stream().filter(each -> phase.holds(each.first())).toList();
            left.removeAll(within);
            return stretch(phase, first, last, today, within);
        }).toList();
        return new ProjectPage(of, stretches, List.copyOf(left), ChronoUnit.DAYS.between(first, last) + 1, ChronoUnit.DAYS.between(first, today));
    }

    /** A phase with an open end reaches as far as the days that are known. */
    private static Stretch stretch(ProjectPhase phase, LocalDate first, LocalDate last, LocalDate today, List<Met> met) {
        var from = phase.from() == null ? first : phase.from();
        var until = phase.until() == null ? last : phase.until();
        boolean isDated = phase.from() != null || phase.until() != null;
        return new Stretch(
                phase, ChronoUnit.DAYS.between(first, from), isDated ? ChronoUnit.DAYS.between(from, until) + 1 : 0, phase.holds(today), met);
    }

    public boolean isTodayOnLine() {
        return today >= 0 && today < days;
    }

    public boolean isWithoutProblems() {
        return beside.isEmpty() && stretches.stream().allMatch(each -> each.met.isEmpty());
    }

    /** Where a new problem of this project is logged. */
    public String newProblem() {
        return "/problems/log?from=" + of.item().id();
    }
}
