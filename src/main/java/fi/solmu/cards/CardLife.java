package fi.solmu.cards;

import fi.solmu.cards.review.Proposals;
import fi.solmu.item.Deed;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The life of a card's versions, as its owner leads it: asked of the parties, decided on, in force from a day, renewed. */
@Repository
@Transactional
public class CardLife {

    private final CardRows rows;
    private final CardApprovals approvals;
    private final CardTexts texts;
    private final TakenBack told;
    private final Proposals proposals;
    private final Steps steps;
    private final Items items;
    private final Clock clock;

    CardLife(
            CardRows rows, CardApprovals approvals, CardTexts texts, TakenBack told, Proposals proposals, Steps steps, Items items, Clock clock) {
        this.rows = rows;
        this.approvals = approvals;
        this.texts = texts;
        this.told = told;
        this.proposals = proposals;
        this.steps = steps;
        this.items = items;
        this.clock = clock;
    }

    /** What is written is sent to those whose tasks it changes. Sending the same twice is sending it once. */
    public void send(ItemId id, Viewer by) {
        var item = own(id, by);
        var card = newest(id, by);
        var next = card.publish(steps.count(id, by), today());
        if (approvals.isAsSent(id, next.version(), by)) {
            return;
        }
        if (isAlreadyDecided(id, card, by)) {
            throw new Refused("cards.approval-nobody");
        }
        approvals.send(item, next.version(), by);
        happened(item, card, card.send(), Deed.SENT, by);
    }

    public void withdraw(ItemId id, Viewer by) {
        var item = own(id, by);
        var card = newest(id, by);
        approvals.withdraw(id, card.nextVersion(), by);
        happened(item, card, card.takeBack(), Deed.CHANGED, by);
    }

    /**
     * What has been written since becomes the version in force from that day; the answer is whether that is still to come.
     * Publishing what is decided already changes nothing.
     */
    public boolean publish(ItemId id, @Nullable LocalDate from, String why, Viewer by) {
        var item = own(id, by);
        var card = newest(id, by);
        if (isAlreadyDecided(id, card, by)) {
            return false;
        }
        var next = card.publish(steps.count(id, by), from == null ? today() : ActionCard.from(from, today()));
        approvals.settle(item, next.version(), why, by);
        rows.publish(id, next, by);
        items.deed(id, item.draft(next.fields()).in(next.state().name()), Deed.PUBLISHED, by);
        return from != null && from.isAfter(today());
    }

    /** What was decided for a day to come is a draft again, and those who were asked of it may answer again. */
    public void takeBack(ItemId id, Viewer by) {
        var item = own(id, by);
        var card = newest(id, by);
        if (card.published() == null || !card.published().isAfter(today())) {
            throw new Refused("cards.approval-in-force-already");
        }
        var before = texts.versions(id, by).stream().filter(each -> each.number() < card.version()).findFirst();
        var next = card.before(before.orElse(null), approvals.reopen(id, card.version(), by));
        items.deed(id, item.draft(next.fields()).in(next.state().name()), Deed.CHANGED, by);
        told.takenBack(id, new CardVersion(card.version(), card.published()), by);
        rows.takeBack(id, card.version(), by);
        rows.publish(id, next, by);
        proposals.renumber(id, next.nextVersion(), by);
    }

    public void revise(ItemId id, Viewer by) {
        var item = own(id, by);
        var card = newest(id, by);
        if (card.state() != ActionCard.State.UNDER_REVISION) {
            var next = card.revise();
            items.deed(id, item.draft(next.fields()).in(next.state().name()), Deed.CHANGED, by);
        }
    }

    private boolean isAlreadyDecided(ItemId id, ActionCard card, Viewer by) {
        return card.state() == ActionCard.State.PUBLISHED && !rows.differsFromNewestVersion(id, by);
    }

    /** Where the state stays, the words stay too, and an open form stays fresh. */
    private void happened(Item item, ActionCard card, ActionCard next, Deed deed, Viewer by) {
        if (card.state() == next.state()) {
            items.told(item.id(), deed, by);
        } else {
            items.deed(item.id(), item.draft(next.fields()).in(next.state().name()), deed, by);
        }
    }

    private ActionCard newest(ItemId id, Viewer by) {
        return rows.newest(id, by).orElseThrow(NotThere::new);
    }

    /** A card is changed by its owner and the coordinator. The row stays locked until the deed is done. */
    private Item own(ItemId id, Viewer by) {
        rows.lock(id, by);
        var item = items.get(id, by);
        if (!item.mayBeChangedBy(by) || item.isRemoved()) {
            throw new Refused("item.not-yours", "owner", item.ownerName());
        }
        return item;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Say.ZONE));
    }
}
