package fi.solmu.problems;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import fi.solmu.web.Refused.Fault;
import java.util.List;
import java.util.stream.IntStream;

/** Design work in phases, in which problems are met. One phase may begin before another ends. */
public record Project(List<ProjectPhase> phases) {

    /** The life of a project. */
    public enum State { PLANNED, UNDER_WAY, ENDED }

    static final Shape SHAPE = Shape.of(Kind.PROJECT, State.class,
            Trait.rows("phases", Trait.line("title").must(), Trait.date("from"), Trait.date("until")));

    public Project {
        phases = List.copyOf(phases);
    }

    static Project of(Fields fields) {
        return new Project(fields.rows("phases").stream().map(ProjectPhase::of).toList());
    }

    Fields fields() {
        return Fields.NONE.with("phases", phases.isEmpty() ? null : phases.stream().map(each -> each.fields().values()).toList());
    }

    /** Every phase that ends before it begins is told at once. */
    void check() {
        var faults = IntStream.range(0, phases.size()).filter(i -> phases.get(i).isBackwards())
            .mapToObj(i -> new Fault("phases[" + i + "].until", "problems.phase-backwards")).toList();
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }
}
