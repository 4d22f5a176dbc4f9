package fi.solmu.item;

import fi.solmu.network.Organisation;
import fi.solmu.network.Organisations;
import fi.solmu.network.Role;
import fi.solmu.network.Roles;
import fi.solmu.web.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the forms of a network offer to choose from, and what they may point at. */
@Component
public class Choices {

    private final Organisations organisations;
    private final Roles roles;
    private final Items items;
    private final Tags tags;

    Choices(Organisations organisations, Roles roles, Items items, Tags tags) {
        this.tags = tags;
        this.organisations = organisations;
        this.roles = roles;
        this.items = items;
    }

    public Of of(Viewer viewer) {
        return new Of(viewer, organisations.of(viewer), roles.of(viewer), new HashMap<>());
    }

    /** The choices of one reader, for one form. */
    public final class Of implements Known {

        private final Viewer viewer;
        private final List<Organisation> organisations;
        private final List<Role> roles;
        private final Map<List<String>, List<Item>> items;

        private Of(Viewer viewer, List<Organisation> organisations, List<Role> roles, Map<List<String>, List<Item>> items) {
            this.viewer = viewer;
            this.organisations = organisations;
            this.roles = roles;
            this.items = items;
        }

        public List<Organisation> organisations() {
            return organisations;
        }

        public List<Role> roles() {
            return roles;
        }

        public List<Item> items(List<String> kinds) {
            return items.computeIfAbsent(kinds, words -> Choices.this.items.choices(
                    words.stream().map(word -> Kind.of(word).orElseThrow()).toList(), viewer));
        }

        List<String> tags() {
            return tags.of(viewer);
        }

        @Override
        public Locale writer() {
            return viewer.locale();
        }

        @Override
        public boolean role(UUID id) {
            return roles.stream().anyMatch(role -> role.id().equals(id)) || Choices.this.roles.has(id, viewer);
        }

        @Override
        public boolean organisation(UUID id) {
            return organisations.stream().anyMatch(organisation -> organisation.id().equals(id))
                    || Choices.this.organisations.has(id, viewer);
        }

        @Override
        public boolean item(UUID id, List<String> kinds) {
            return Choices.this.items.find(new ItemId(id), viewer)
                .filter(item -> kinds.isEmpty() || kinds.contains(item.kind().word()))
                .isPresent();
        }
    }
}
