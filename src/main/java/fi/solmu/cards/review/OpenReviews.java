package fi.solmu.cards.review;

import fi.solmu.cards.situation.OpenAftermath;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.OpenAddress;
import fi.solmu.item.Trait;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The review of a situation for programs: who has given it, how tasks were rated, and where the event left the plan. */
@Component
class OpenReviews implements OpenAftermath {

    private static final int MOST = 100_000;
    private static final Trait TASK = Trait.line("task");
    private static final Trait RATING = Trait.choice("rating", Stream.of(Rating.values()).map(Rating::word).toArray(String[]::new)).must();
    private static final Trait WHY = new Trait("why", Trait.Type.TEXT, false, 0, Review.LONGEST, List.of(), List.of());
    private static final Trait ORGANISATION = Trait.organisation("organisation").must();
    private static final Trait REVIEWS = Trait.rows("reviews", ORGANISATION, Trait.date("due").must(), Trait.line("reviewed"));
    private static final Trait RATINGS = new Trait("ratings", Trait.Type.ROWS, false, 0, MOST, List.of(), List.of(
            TASK.must(), ORGANISATION, RATING, Trait.text("why")));
    private static final Trait DEVIATIONS = new Trait("deviations", Trait.Type.ROWS, false, 0, MOST, List.of(), List.of(
            Trait.line("sort").must(), TASK, ORGANISATION, Trait.organisation("other"),
            Trait.number("minutes", 0, Integer.MAX_VALUE), Trait.text("why")));
    private static final List<Trait> TOLD = List.of(REVIEWS, RATINGS, DEVIATIONS);

    private final SituationReviews reviews;

    OpenReviews(SituationReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<OpenAddress> all() {
        return List.of(
            new OpenAddress("/review", "review", "Situation: what was learned of it, by organisations", Access.VIEWER, List.of(), TOLD,
                (id, place, sent, by) -> told(reviews.of(id, by))),
            new OpenAddress("/review", "rate", "Situation: rate a task of one's own organisation", Access.MEMBER, List.of(TASK.must(), RATING, WHY),
                TOLD, this::rate));
    }

    private Fields rate(ItemId id, Map<String, String> place, Fields sent, Viewer by) {
        reviews.rateOne(id, Form.of("task", sent.text("task"), "rating", sent.text("rating"), "why", sent.text("why")), by);
        return told(reviews.of(id, by));
    }

    private static Fields told(Review review) {
        return Fields.NONE
            .with("reviews", review.asked().stream().map(each -> Fields.NONE.with("organisation", each.organisation()).with("due", each.due())
                .with("reviewed", text(each.reviewed())).values()).toList())
            .with("ratings", review.ratings().stream().map(each -> Fields.NONE.with("task", each.task().toString())
                .with("organisation", each.organisation()).with("rating", each.rating().word()).with("why", each.why()).values()).toList())
            .with("deviations", review.deviations().all().stream().map(each -> Fields.NONE.with("sort", each.sort().name().toLowerCase(Locale.ROOT))
                .with("task", text(each.task())).with("organisation", each.organisation()).with("other", each.other())
                .with("minutes", each.minutes() == null ? null : each.minutes().intValue()).with("why", each.why()).values()).toList());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
