package fi.solmu.problems;

import fi.solmu.item.Duties;
import fi.solmu.item.Duty;
import fi.solmu.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the problem log expects of a reader: a decision on each proposal within a month. */
@Component
class ProblemDuties implements Duties {

    private static final int DAYS_TO_DECIDE = 30;

    private final Improvements improvements;

    ProblemDuties(Improvements improvements) {
        this.improvements = improvements;
    }

    @Override
    public List<Duty> of(Viewer viewer) {
        return improvements.waitingFor(viewer).stream()
            .map(each -> new Duty(each.id(), each.kind(), each.title(), each.reasonKey(), each.date().plusDays(DAYS_TO_DECIDE)))
            .toList();
    }
}
