package fi.solmu.item.json;

import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Known;
import fi.solmu.network.Organisations;
import fi.solmu.network.Roles;
import fi.solmu.web.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a program may point at, asked only of what it points at. */
@Component
class Pointed {

    private final Roles roles;
    private final Organisations organisations;
    private final Items items;

    Pointed(Roles roles, Organisations organisations, Items items) {
        this.roles = roles;
        this.organisations = organisations;
        this.items = items;
    }

    At by(Viewer viewer) {
        return new At(viewer, new HashMap<>());
    }

    /** Of one reader, who may point at the same many times. Numbers are written as JSON has them. */
    final class At implements Known {

        private final Viewer viewer;
        private final Map<UUID, Optional<Item>> asked;

        private At(Viewer viewer, Map<UUID, Optional<Item>> asked) {
            this.viewer = viewer;
            this.asked = asked;
        }

        /** The items that were asked for and are there. */
        List<Item> found() {
            return asked.values().stream().flatMap(Optional::stream).toList();
        }

        @Override
        public boolean role(UUID id) {
            return roles.has(id, viewer);
        }

        @Override
        public boolean organisation(UUID id) {
            return id.equals(viewer.organisation()) || organisations.has(id, viewer);
        }

        @Override
        public boolean item(UUID id, List<String> of) {
            return asked.computeIfAbsent(id, each -> items.find(new ItemId(each), viewer))
                .filter(item -> of.isEmpty() || of.contains(item.kind().word())).isPresent();
        }
    }
}
