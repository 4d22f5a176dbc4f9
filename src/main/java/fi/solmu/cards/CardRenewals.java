package fi.solmu.cards;

import fi.solmu.item.Item;
import fi.solmu.item.Kind;
import fi.solmu.item.NextVersions;
import fi.solmu.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The next version of a card, begun because something decided elsewhere renews it. */
@Component
@Transactional
class CardRenewals implements NextVersions {

    private final CardRows rows;
    private final CardLife life;

    CardRenewals(CardRows rows, CardLife life) {
        this.rows = rows;
        this.life = life;
    }

    @Override
    public boolean begin(Item item, Viewer by) {
        if (item.kind() != Kind.ACTION_CARD || item.isRemoved() || !item.mayBeChangedBy(by)) {
            return false;
        }
        rows.lock(item.id(), by);
        var isInForce = rows.newest(item.id(), by).filter(ActionCard::isInForce).isPresent();
        if (isInForce) {
            life.revise(item.id(), by);
        }
        return isInForce;
    }
}
