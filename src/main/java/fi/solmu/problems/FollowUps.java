package fi.solmu.problems;

import fi.solmu.network.Organisations;
import fi.solmu.web.Viewer;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The follow-up of a network's problem log, as a reader sees it. */
@Component
@Transactional(readOnly = true)
class FollowUps {

    private static final Set<Standing> SHOWN = EnumSet.complementOf(EnumSet.of(Standing.REJECTED));

    private final FollowUpRows rows;
    private final FollowedRows followed;
    private final Recurrences recurrences;
    private final Improvements improvements;
    private final Organisations organisations;

    FollowUps(FollowUpRows rows, FollowedRows followed, Recurrences recurrences, Improvements improvements, Organisations organisations) {
        this.rows = rows;
        this.followed = followed;
        this.recurrences = recurrences;
        this.improvements = improvements;
        this.organisations = organisations;
    }

    /** What is rejected is shown only when it is asked for. */
    FollowUp of(FollowUpAsked asked, Viewer viewer) {
        return of(asked, asked.standing() == null ? SHOWN : Set.of(asked.standing()), viewer);
    }

    FollowUp whole(FollowUpAsked asked, Viewer viewer) {
        return of(asked, EnumSet.allOf(Standing.class), viewer);
    }

    private FollowUp of(FollowUpAsked asked, Set<Standing> shown, Viewer viewer) {
        var today = improvements.today();
        var first = asked.first(today);
        var found = followed.of(asked.organisation(), shown, null, today, viewer);
        var met = rows.metMost(first.atDay(1), today, asked.organisation(), null, viewer);
        return new FollowUp(asked, found.stream().limit(FollowedRows.MOST).toList(), found.size() > FollowedRows.MOST,
            followed.counts(asked.organisation(), today, viewer), recurrences.of(met, first, asked.months(), viewer),
            organisations.of(viewer), today);
    }
}
