package fi.solmu.cards.review;

import fi.solmu.cards.situation.Aftermath;
import fi.solmu.cards.situation.Course;
import fi.solmu.item.WorkedDays;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Each organisation that had tasks in a situation is asked for its review when it is stood down, drills alike. */
@Component
class ReviewsAsked implements Aftermath {

    /** While it is remembered: in worked days. */
    static final int DAYS_TO_REVIEW = 5;

    private final ReviewRows rows;
    private final WorkedDays worked;
    private final Clock clock;

    ReviewsAsked(ReviewRows rows, WorkedDays worked, Clock clock) {
        this.rows = rows;
        this.worked = worked;
        this.clock = clock;
    }

    @Override
    public void begins(Course stoodDown, Viewer by) {
        var due = due();
        stoodDown.standing().doers().forEach(each -> rows.ask(stoodDown.item().id(), new Asked(each, due, null), by));
    }

    @Override
    public void ends(Course goesOn, Viewer by) {
        rows.askNoMore(goesOn.item().id(), by);
    }

    LocalDate due() {
        return worked.after(LocalDate.now(clock.withZone(Say.ZONE)), DAYS_TO_REVIEW);
    }
}
