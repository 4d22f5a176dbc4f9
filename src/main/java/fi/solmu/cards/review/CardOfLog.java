package fi.solmu.cards.review;

import fi.solmu.cards.situation.Course;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Links;
import fi.solmu.item.Relation;
import fi.solmu.item.Visibility;
import fi.solmu.web.FreeText;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log of a situation that had no card becomes the first draft of one. */
@Component
@Transactional
class CardOfLog {

    private static final int LONGEST_TITLE = 200;

    private final SituationReviews reviews;
    private final ReviewRows rows;
    private final Items items;
    private final Links links;
    private final Clock clock;

    CardOfLog(SituationReviews reviews, ReviewRows rows, Items items, Links links, Clock clock) {
        this.reviews = reviews;
        this.rows = rows;
        this.items = items;
        this.links = links;
        this.clock = clock;
    }

    /** A second press finds the card that the first has made. */
    ItemId make(ItemId id, Viewer by) {
        var review = reviews.locked(id, by);
        review.refuseUnlessOver(by);
        var course = review.course();
        var before = review.made("", Outcome.Made.CARD);
        if (before.isPresent()) {
            return new ItemId(before.get().madeId());
        }
        if (!course.isLedBy(by)) {
            throw new Refused("cards.review-leader-makes-card", "who", course.item().ownerName());
        }
        if (course.situation().card() != null) {
            throw new Refused("cards.review-has-card");
        }
        var tasks = LogTask.of(course);
        if (tasks.isEmpty()) {
            throw new Refused("cards.review-empty-log");
        }
        var card = items.add(Kind.ACTION_CARD, card(course, by), by);
        for (var task : tasks) {
            items.add(Kind.STEP, step(task, card, course, by), by);
        }
        links.tie(card, Relation.RELATES_TO, course.item().id(), by);
        rows.made(course.item().id(), new Outcome("", Outcome.Made.CARD, card.value(), by.organisation(), clock.instant()), by.person(), by);
        return card;
    }

    private static ItemDraft card(Course course, Viewer by) {
        var fields = Fields.NONE.with("situation", course.item().sourceTitle())
            .with("parties", course.parties().stream().filter(course.members()::contains).sorted().toList());
        return draft(course.item().sourceTitle(), "DRAFT", fields, course, by);
    }

    private static ItemDraft step(LogTask task, ItemId card, Course course, Viewer by) {
        var line = FreeText.oneLine(task.title());
        boolean isLong = line.length() > LONGEST_TITLE;
        var fields = Fields.NONE.with("card", card.value()).with("role", task.role()).with("when", task.minutes() + " min")
            .with("how", isLong ? task.title() : null);
        return draft(isLong ? line.substring(0, LONGEST_TITLE - 1) + "…" : line, "ON_CARD", fields, course, by);
    }

    /** Seen by those who see the situation. */
    private static ItemDraft draft(String title, String state, Fields fields, Course course, Viewer by) {
        var situation = course.item();
        var isNarrow = situation.visibility() == Visibility.PARTIES;
        var parties = !isNarrow ? List.<UUID>of() : Stream.concat(situation.parties().stream(), Stream.of(situation.owner())).distinct()
            .filter(each -> !each.equals(by.organisation())).toList();
        return new ItemDraft(title, "", state, situation.sourceLanguage(), by.organisation(), null,
                situation.visibility() == Visibility.PUBLIC ? Visibility.NETWORK : situation.visibility(), parties, null, fields);
    }
}
