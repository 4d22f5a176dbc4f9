package fi.solmu.cards.review;

import fi.solmu.cards.situation.Course;
import fi.solmu.cards.situation.What;
import fi.solmu.item.Fields;
import fi.solmu.item.Item;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Links;
import fi.solmu.item.Makings;
import fi.solmu.item.MetAgain;
import fi.solmu.item.Relation;
import fi.solmu.item.Visibility;
import fi.solmu.network.Organisation;
import fi.solmu.network.Organisations;
import fi.solmu.web.Messages;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is made of the differences between plan and event: problems and proposals, each by one press and once. */
@Repository
@Transactional
public class Outcomes {

    private static final int LONGEST_TITLE = 200;

    private final SituationReviews reviews;
    private final ReviewRows rows;
    private final Proposals proposals;
    private final Items items;
    private final Makings makings;
    private final Links links;
    private final MetAgain again;
    private final Organisations organisations;
    private final Messages messages;
    private final Clock clock;

    Outcomes(
            SituationReviews reviews, ReviewRows rows, Proposals proposals, Items items, Makings makings, Links links, MetAgain again,
            Organisations organisations, Messages messages, Clock clock) {
        this.reviews = reviews;
        this.rows = rows;
        this.proposals = proposals;
        this.items = items;
        this.makings = makings;
        this.links = links;
        this.again = again;
        this.organisations = organisations;
        this.messages = messages;
        this.clock = clock;
    }

    /** A second press finds what the first has made. */
    public ItemId problem(ItemId id, String deviation, Viewer by) {
        var review = reviews.locked(id, by);
        review.refuseUnlessOver(by);
        var before = review.made(deviation, Outcome.Made.PROBLEM);
        if (before.isPresent()) {
            return new ItemId(before.get().madeId());
        }
        var of = deviation(review, deviation);
        var ties = concerned(of, review.course(), by).map(each -> new Makings.NewTie(each.id().value(), each.kind() == Kind.SITUATION
            ? Relation.RELATES_TO.word() : Relation.CONCERNS.word(), true)).toList();
        var made = makings.make(Kind.PROBLEM, draft(of, review.course(), by), ties,
            items.all(ties.stream().map(Makings.NewTie::to).toList(), by), null, by);
        keep(review, deviation, made, by);
        return made;
    }

    /** The same as before, come again: the known problem tells it. */
    public void met(ItemId id, String deviation, UUID problem, Viewer by) {
        var review = reviews.locked(id, by);
        review.refuseUnlessOver(by);
        if (review.made(deviation, Outcome.Made.PROBLEM).isPresent()) {
            return;
        }
        var of = deviation(review, deviation);
        var known = rows.openProblems(Stream.of(of.task(), review.course().situation().card()).filter(Objects::nonNull).toList(), by);
        if (known.stream().noneMatch(each -> each.problem().equals(problem)) || items.find(new ItemId(problem), by).isEmpty()) {
            throw Refused.at("problem", "cards.review-choose-problem");
        }
        again.meet(new ItemId(problem), day(review.course()), note(of, review.course(), by), by);
        links.tie(new ItemId(problem), Relation.RELATES_TO, review.course().item().id(), by);
        keep(review, deviation, new ItemId(problem), by);
    }

    public void propose(ItemId id, String deviation, ProposalForm form, Viewer by) {
        var review = reviews.locked(id, by);
        review.refuseUnlessOver(by);
        var of = deviation(review, deviation);
        var card = review.course().situation().card();
        if (card == null || items.find(new ItemId(card), by).filter(each -> !each.isRemoved()).isEmpty()) {
            throw new Refused("cards.review-no-card");
        }
        if (review.proposed(of).isEmpty()) {
            proposals.keep(form.of(named(of, review.course(), by), review.course(), clock.instant(), by), by.person(), by);
        }
    }

    /** A card knows an organisation by its roles: one that has none is named in the words of its task. */
    private Deviation named(Deviation of, Course course, Viewer by) {
        var whose = AddedTask.of(of.task(), course).filter(each -> each.role().isEmpty()).flatMap(AddedTask::organisation);
        return whose.map(each -> of.titled(organisation(each, by) + ": " + of.title())).orElse(of);
    }

    private void keep(Review review, String deviation, ItemId made, Viewer by) {
        rows.made(review.course().item().id(), new Outcome(deviation, Outcome.Made.PROBLEM, made.value(), by.organisation(), clock.instant()),
            by.person(), by);
    }

    static Deviation deviation(Review review, String key) {
        return review.deviations().find(key).orElseThrow(() -> new Refused("cards.review-no-such-difference"));
    }

    /** The task where a card has it, else the card; and the situation itself. */
    private Stream<Item> concerned(Deviation of, Course course, Viewer by) {
        var seen = items.all(Stream.of(of.task(), course.situation().card(), course.item().id().value()).filter(Objects::nonNull).toList(), by);
        var step = seen.stream().filter(each -> each.kind() == Kind.STEP).findFirst();
        return seen.stream().filter(each -> each.kind() != Kind.ACTION_CARD || step.isEmpty());
    }

    /** Seen by those who see the situation. */
    private ItemDraft draft(Deviation of, Course course, Viewer by) {
        var situation = course.item();
        boolean isNarrow = situation.visibility() == Visibility.PARTIES;
        var parties = new ArrayList<UUID>(isNarrow ? situation.parties() : List.of());
        if (isNarrow) {
            parties.add(situation.owner());
            parties.remove(by.organisation());
        }
        var met = Map.<String, Object>of("date", day(course), "organisation", by.organisation());
        return new ItemDraft(
                title(of, by), note(of, course, by), "OPEN", by.locale().getLanguage(), by.organisation(), null,
                situation.visibility() == Visibility.PUBLIC ? Visibility.NETWORK : situation.visibility(), parties, null,
                Fields.NONE.with("occurrences", List.of(met)));
    }

    private String title(Deviation of, Viewer by) {
        var what = of.title().isEmpty() ? organisation(of.organisation(), by) : of.title();
        var words = what + ": " + messages.in(by.locale()).text(of.sort().label());
        return words.length() > LONGEST_TITLE ? words.substring(0, LONGEST_TITLE - 1) + "…" : words;
    }

    private String organisation(UUID id, Viewer by) {
        return organisations.of(by).stream().filter(each -> each.id().equals(id)).findFirst().map(Organisation::name).orElse("");
    }

    private String note(Deviation of, Course course, Viewer by) {
        return messages.in(by.locale()).text(course.isDrill() ? "cards.review-problem-text-drill" : "cards.review-problem-text",
            "situation", course.item().code(), "why", of.why().isEmpty() ? "-" : of.why());
    }

    private static LocalDate day(Course course) {
        return course.situation().started().atZone(Say.ZONE).toLocalDate();
    }
}
