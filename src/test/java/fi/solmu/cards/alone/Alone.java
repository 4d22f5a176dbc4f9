package fi.solmu.cards.alone;

import fi.solmu.item.ItemId;
import fi.solmu.web.NewId;
import fi.solmu.web.Viewer;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Somebody alone with a card. */
public final class Alone {

    private Alone() {}

    public static UUID with(ApplicationContext beans, ItemId card, UUID role, Viewer who) {
        var id = NewId.next();
        beans.getBean(SoloDrills.class).begin(id, card, role, null, 0, who);
        return id;
    }
}
