package fi.solmu.cards.review;

import fi.solmu.cards.situation.Course;
import fi.solmu.cards.situation.Line;
import fi.solmu.cards.situation.Situation;
import fi.solmu.cards.situation.SituationLog;
import fi.solmu.item.Deed;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.web.Form;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The reviews of situations: parties rate their own tasks, and when all have, the situation is reviewed. */
@Repository
@Transactional
public class SituationReviews {

    private final ReviewRows rows;
    private final Proposals proposals;
    private final SituationLog log;
    private final Items items;
    private final ReviewsAsked asks;
    private final Clock clock;

    SituationReviews(ReviewRows rows, Proposals proposals, SituationLog log, Items items, ReviewsAsked asks, Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.log = log;
        this.items = items;
        this.asks = asks;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Review of(ItemId id, Viewer viewer) {
        var course = log.course(id, viewer);
        var home = course.item().id();
        var ratings = rows.ratings(home, viewer);
        var isOver = !course.item().state().equals(Situation.State.ONGOING.name());
        return new Review(course, rows.asked(home, viewer), ratings, rows.outcomes(home, viewer), proposals.ofSituation(home, viewer),
                isOver ? Deviations.of(course, ratings) : new Deviations(List.of()));
    }

    /** Another waits, and reads what this one has written. What has been joined, be it meanwhile, is looked back at where it was joined into. */
    Review locked(ItemId id, Viewer by) {
        items.get(id, by);
        var home = log.course(id, by).item().id();
        rows.lock(home, by);
        var review = of(home, by);
        return review.course().item().id().equals(home) ? review : locked(home, by);
    }

    /** With one press for the whole, what has not been told otherwise worked. */
    public void rate(ItemId id, Form sent, Viewer by) {
        var form = new RatingForm(sent);
        var review = locked(id, by);
        review.refuseUnlessParty(by);
        var told = form.of(review, by);
        review.check(told);
        told.stream().filter(each -> !each.equals(review.rated(each.task(), each.organisation()).orElse(null)))
            .forEach(each -> keep(review, each, by));
        if (form.isAllWorked()) {
            unrated(of(id, by), by).forEach(each -> keep(review, each, by));
        }
        if (form.isFinished()) {
            give(of(id, by), by);
        }
    }

    /** One task at a time, as a program tells it; the whole is given by people. */
    void rateOne(ItemId id, Form sent, Viewer by) {
        var review = locked(id, by);
        review.refuseUnlessParty(by);
        var task = review.of(by.organisation()).stream().map(line -> line.task().id())
            .filter(each -> each.toString().equals(sent.value("task").strip().toLowerCase(Locale.ROOT))).findFirst()
            .orElseThrow(() -> Refused.at("task", "cards.review-not-your-task"));
        var told = new RatingForm(Form.of(Review.rating(task), sent.value("rating"), Review.field(task), sent.value("why"))).of(review, by);
        review.check(told);
        told.forEach(each -> keep(review, each, by));
    }

    private void keep(Review review, Rated rated, Viewer by) {
        rows.rate(review.course().item().id(), rated, by.person(), clock.instant(), by);
    }

    private static List<Rated> unrated(Review review, Viewer by) {
        Function<Line, Rated> worked = line -> new Rated(line.task().id(), by.organisation(), Rating.WORKED, "");
        return review.of(by.organisation()).stream().filter(line -> review.rated(line.task().id(), by.organisation()).isEmpty()).map(worked).toList();
    }

    private void give(Review review, Viewer by) {
        var id = review.course().item().id();
        if (review.isGivenBy(by.organisation())) {
            return;
        }
        var unrated = unrated(review, by);
        if (!unrated.isEmpty()) {
            throw new Refused(unrated.stream().map(each -> new Refused.Fault(Review.rating(each.task()), "cards.review-rate-each")).toList());
        }
        rows.given(id, asks.due(), clock.instant(), by);
        if (review.isWholeWith(by.organisation())) {
            reviewed(review.course(), by);
        } else {
            items.told(id, Deed.REVIEWED, by);
        }
    }

    private void reviewed(Course course, Viewer by) {
        items.deed(course.item().id(), course.item().draft(course.situation().fields()).in(Situation.State.REVIEWED.name()), Deed.REVIEWED, by);
    }
}
