package fi.solmu.item;

import fi.solmu.network.RoleMatters;
import fi.solmu.web.Messages;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What items tell of roles. */
@Component
class RoleItems implements RoleMatters {

    private final Items items;
    private final Messages messages;

    RoleItems(Items items, Messages messages) {
        this.items = items;
        this.messages = messages;
    }

    @Override
    public List<Matter> concepts(Viewer viewer) {
        return items.choices(List.of(Kind.SERVICE_CONCEPT), viewer).stream().map(each -> matter(each, viewer)).toList();
    }

    @Override
    public List<Matter> answeredBy(UUID role, Viewer viewer) {
        return items.ownedBy(role, viewer).stream().map(each -> matter(each, viewer)).toList();
    }

    private Matter matter(Item item, Viewer viewer) {
        var kind = messages.in(viewer.locale()).text("item.kind." + item.kind().word());
        return new Matter(item.id().value(), kind, item.title(), item.place());
    }
}
