package fi.solmu.item.json;

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

    Known by(Viewer viewer) {
        return new At(viewer, new HashMap<>());
    }

    /** Of one reader, who may point at the same many times. Numbers are written as JSON has them. */
    private final class At implements Known {

        private final Viewer viewer;
        private final Map<UUID, Optional<String>> kinds;

        At(Viewer viewer, Map<UUID, Optional<String>> kinds) {
            this.viewer = viewer;
            this.kinds = kinds;
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
            return kinds.computeIfAbsent(id, asked -> items.find(new ItemId(asked), viewer).map(item -> item.kind().word()))
                .filter(kind -> of.isEmpty() || of.contains(kind)).isPresent();
        }
    }
}
