package fi.solmu.cards;

import fi.solmu.cards.review.Proposal;
import fi.solmu.cards.review.Proposals;
import fi.solmu.item.Deed;
import fi.solmu.item.Fields;
import fi.solmu.item.Item;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.web.FreeText;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the owner of a card does with proposed changes: takes them into the draft of the next version, or leaves them. */
@Component
@Transactional
class ProposalDeeds {

    private static final int LONGEST_ANSWER = 500;

    private final Proposals proposals;
    private final CardRows rows;
    private final ActionCards cards;
    private final Steps steps;
    private final Items items;

    ProposalDeeds(Proposals proposals, CardRows rows, ActionCards cards, Steps steps, Items items) {
        this.proposals = proposals;
        this.rows = rows;
        this.cards = cards;
        this.steps = steps;
        this.items = items;
    }

    /** The draft opens if it is not open yet, and is not published meanwhile; what the proposal leaves to be worded is worded by hand after this. */
    Proposal take(ItemId id, UUID proposal, Viewer by) {
        rows.lock(id, by);
        var card = own(id, by);
        var proposed = proposals.locked(proposal, id, by);
        if (!proposed.isDecidedAs(Proposal.State.ACCEPTED)) {
            if (cards.get(id, by).state() == ActionCard.State.PUBLISHED) {
                cards.revise(id, by);
            }
            var task = change(card, proposed, by);
            proposals.decide(proposed, Proposal.State.ACCEPTED, "", task, cards.newest(id, by).nextVersion(), by);
        }
        return proposed;
    }

    /** It stays to be read that it was proposed, and why it was not taken. */
    void leave(ItemId id, UUID proposal, String field, String why, Viewer by) {
        own(id, by);
        var answer = FreeText.tidy(why);
        FreeText.fault(field, answer, LONGEST_ANSWER).ifPresent(fault -> {
            throw new Refused(List.of(fault));
        });
        var proposed = proposals.locked(proposal, id, by);
        if (!proposed.isDecidedAs(Proposal.State.LEFT)) {
            proposals.decide(proposed, Proposal.State.LEFT, answer, proposed.task(), null, by);
        }
    }

    /** The task that is changed, or made of it. */
    private @Nullable UUID change(Item card, Proposal proposed, Viewer by) {
        if (proposed.change() == Proposal.Change.ADD) {
            return items.add(Kind.STEP, steps.settled(added(card, proposed, by), null, by), by).value();
        }
        if (proposed.task() == null && proposed.isByHand()) {
            return null;
        }
        var task = task(proposed, by);
        if (proposed.change() == Proposal.Change.REMOVE) {
            items.remove(task.id(), by);
        } else if (!isByHand(proposed, by)) {
            var fields = steps.read(task.id(), by);
            items.change(task.id(), task.revision(), titled(task, proposed).with(
                proposed.when().isEmpty() ? fields : fields.with("when", proposed.when())), Deed.CHANGED, by);
        }
        return task.id().value();
    }

    /** Words are put into the place of others in the same language only; what says none is worded by hand as well. */
    @Transactional(readOnly = true)
    boolean isByHand(Proposal proposed, Viewer by) {
        return proposed.isByHand() || proposed.change() == Proposal.Change.CHANGE && !proposed.isIn(task(proposed, by).sourceLanguage());
    }

    private static ItemDraft added(Item card, Proposal proposed, Viewer by) {
        var fields = Fields.NONE.with("card", card.id().value()).with("role", proposed.role())
            .with("when", proposed.when().isEmpty() ? null : proposed.when());
        return new ItemDraft(
                proposed.title(), "", Step.SHAPE.firstState(), language(card, proposed), by.organisation(), null, card.visibility(), card.parties(),
                null, fields);
    }

    private static String language(Item card, Proposal proposed) {
        return proposed.language() == null ? card.sourceLanguage() : proposed.language();
    }

    private static ItemDraft titled(Item task, Proposal proposed) {
        var draft = task.draft(Fields.NONE);
        return proposed.title().isEmpty() ? draft : new ItemDraft(
                proposed.title(), draft.text(), draft.state(), draft.language(), draft.owner(), draft.ownerRole(), draft.visibility(),
                draft.parties(), draft.tags(), draft.reviewBy(), draft.fields());
    }

    private Item task(Proposal proposed, Viewer by) {
        return Optional.ofNullable(proposed.task()).flatMap(id -> items.find(new ItemId(id), by)).filter(each -> !each.isRemoved())
            .orElseThrow(() -> new Refused("cards.review-task-gone"));
    }

    private Item own(ItemId id, Viewer by) {
        var card = items.get(id, by).changedBy(by);
        if (card.isRemoved()) {
            throw new Refused("item.removed-meanwhile");
        }
        cards.get(id, by);
        return card;
    }
}
