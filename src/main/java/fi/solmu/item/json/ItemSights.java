package fi.solmu.item.json;

import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.web.Sights;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** The items and links that a reader's program sees: a register as such, an item and its links by the item. */
@Component
class ItemSights implements Sights {

    private static final Set<Class<?>> OF_ITEMS = Set.of(ItemsInJson.class, LinksInJson.class, OwnInJson.class);

    private final Items items;

    ItemSights(Items items) {
        this.items = items;
    }

    @Override
    public boolean sees(HandlerMethod what, HttpServletRequest request, Viewer viewer) {
        return OF_ITEMS.contains(what.getBeanType())
            && (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named)
                || !(named.get("id") instanceof String id) || sees(id, request.getRequestURI(), viewer));
    }

    private boolean sees(String id, String address, Viewer viewer) {
        try {
            return items.find(ItemId.valueOf(id), viewer)
                .filter(item -> address.contains("/items/") || address.contains("/" + item.kind().place() + "/")).isPresent();
        } catch (IllegalArgumentException noItem) {
            return false;
        }
    }
}
