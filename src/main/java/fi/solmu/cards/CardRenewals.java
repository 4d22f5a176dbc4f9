package fi.solmu.cards;

import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.NextVersions;
import fi.solmu.web.Viewer;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The next version of a card, begun because something decided elsewhere renews it or one of its tasks. */
@Component
@Transactional
class CardRenewals implements NextVersions {

    private final CardRows rows;
    private final CardLife life;
    private final Steps steps;
    private final Items items;

    CardRenewals(CardRows rows, CardLife life, Steps steps, Items items) {
        this.steps = steps;
        this.items = items;
        this.rows = rows;
        this.life = life;
    }

    @Override
    public boolean begin(Item item, Viewer by) {
        return !item.isRemoved() && card(item, by).filter(card -> !card.isRemoved() && card.mayBeChangedBy(by))
            .filter(card -> revise(card, by)).isPresent();
    }

    private Optional<Item> card(Item item, Viewer by) {
        return switch (item.kind()) {
            case ACTION_CARD -> Optional.of(item);
            case STEP -> items.find(new ItemId(steps.get(item.id(), by).card()), by);
            default -> Optional.empty();
        };
    }

    private boolean revise(Item item, Viewer by) {
        rows.lock(item.id(), by);
        var newest = rows.newest(item.id(), by);
        if (newest.filter(ActionCard::isInForce).isPresent()) {
            life.revise(item.id(), by);
        }
        return newest.isPresent();
    }
}
