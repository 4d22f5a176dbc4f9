package fi.solmu.problems;

import fi.solmu.network.Organisations;
import fi.solmu.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The follow-up of a network's problem log, as a reader sees it. */
@Component
@Transactional(readOnly = true)
class FollowUps {

    private final FollowUpRows rows;
    private final Recurrences recurrences;
    private final Improvements improvements;
    private final Organisations organisations;

    FollowUps(FollowUpRows rows, Recurrences recurrences, Improvements improvements, Organisations organisations) {
        this.rows = rows;
        this.recurrences = recurrences;
        this.improvements = improvements;
        this.organisations = organisations;
    }

    FollowUp of(FollowUpAsked asked, Viewer viewer) {
        var today = improvements.today();
        var first = asked.first(today);
        var followed = rows.improvements(viewer).stream()
            .filter(each -> asked.organisation() == null || each.organisation().equals(asked.organisation())).toList();
        var met = rows.metMost(first.atDay(1), asked.organisation(), null, viewer);
        return new FollowUp(asked, followed, recurrences.of(met, first, asked.months(), viewer), organisations.of(viewer), today);
    }
}
