package fi.solmu.problems;

import fi.solmu.item.Duties;
import fi.solmu.item.Duty;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the problem log expects of a reader: a decision on each proposal in time, and a word whether it worked. */
@Component
class ProblemDuties implements Duties {

    private final Improvements improvements;
    private final AwaitingRows awaiting;

    ProblemDuties(Improvements improvements, AwaitingRows awaiting) {
        this.improvements = improvements;
        this.awaiting = awaiting;
    }

    @Override
    public List<Duty> of(Viewer viewer) {
        return !viewer.isMember() ? List.of()
            : Stream.concat(awaiting.proofs(improvements.today(), viewer).stream(), awaiting.decisions(viewer).stream())
                .map(each -> new Duty(each.id(), each.kind(), each.title(), each.reasonKey(), each.date()))
                .toList();
    }
}
