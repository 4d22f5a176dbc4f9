package fi.solmu.cards.review;

import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.network.Organisations;
import fi.solmu.web.Form;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a review shows. */
@Component
@Transactional(readOnly = true)
class ReviewPages {

    private final SituationReviews reviews;
    private final ReviewRows rows;
    private final Items items;
    private final Organisations organisations;
    private final Clock clock;

    ReviewPages(SituationReviews reviews, ReviewRows rows, Items items, Organisations organisations, Clock clock) {
        this.reviews = reviews;
        this.rows = rows;
        this.items = items;
        this.organisations = organisations;
        this.clock = clock;
    }

    ReviewPage of(ItemId id, Form said, Viewer viewer) {
        var review = reviews.of(id, viewer);
        var card = review.course().situation().card();
        var concerned = Stream.concat(Stream.of(card), review.deviations().all().stream().map(Deviation::task))
            .filter(Objects::nonNull).distinct().toList();
        var known = rows.openProblems(concerned, viewer);
        var asked = Stream.of(Stream.of(card).filter(Objects::nonNull), review.outcomes().stream().map(Outcome::madeId),
            known.stream().map(ReviewRows.Known::problem)).flatMap(each -> each).distinct().toList();
        var seen = items.all(asked, viewer).stream().collect(Collectors.toMap(item -> item.id().value(), item -> item));
        return new ReviewPage(review, card == null ? null : seen.get(card), organisations.of(viewer), seen,
                known.stream().collect(Collectors.groupingBy(
                    ReviewRows.Known::of,
                    Collectors.mapping(ReviewRows.Known::problem, Collectors.toList()))), said, LocalDate.now(clock.withZone(Say.ZONE)));
    }
}
