package fi.solmu.assessment;

import fi.solmu.item.Duties;
import fi.solmu.item.Duty;
import fi.solmu.item.Kind;
import fi.solmu.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an open round expects of a reader: the view of the own organisation, by the day on which answers end. */
@Component
class RoundDuties implements Duties {

    private final AssessmentRounds rounds;

    RoundDuties(AssessmentRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public List<Duty> of(Viewer viewer) {
        return !viewer.isMember() ? List.of() : rounds.waitingFor(viewer).stream()
            .map(each -> new Duty(each.id(), Kind.ASSESSMENT_ROUND, each.title(), "assessment.duty", each.closed()))
            .toList();
    }
}
