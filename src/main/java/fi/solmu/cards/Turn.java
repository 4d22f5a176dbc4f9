package fi.solmu.cards;

import fi.solmu.network.Organisation;
import fi.solmu.network.Role;
import fi.solmu.web.Viewer;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Through whose eyes a card is looked at: a role's and its organisation's, an organisation's, or everybody's at once. */
public record Turn(Set<UUID> roles, @Nullable UUID organisation, boolean isWhole, @Nullable Role asked, @Nullable Organisation party) {

    public static final String WHOLE = "all";
    public static final String OWN = "own";

    public Turn {
        roles = Set.copyOf(roles);
    }

    /** Asked is the id of a role or of an organisation. Neither is the reader's own turn; a reader without a task on the card sees the whole. */
    static Turn of(String asked, Collection<Role> network, Collection<Role> onCard, Collection<Organisation> organisations, Viewer viewer) {
        var role = network.stream().filter(each -> each.id().toString().equals(asked)).findFirst();
        if (role.isPresent()) {
            return new Turn(Set.of(role.get().id()), role.get().organisation(), false, role.get(), null);
        }
        var party = organisations.stream().filter(each -> each.id().toString().equals(asked)).findFirst();
        if (party.isPresent()) {
            return new Turn(rolesOf(party.get(), network), party.get().id(), false, null, party.get());
        }
        var own = onCard.stream().anyMatch(each -> each.organisation().equals(viewer.organisation()));
        return asked.equals(WHOLE) || !own
                ? new Turn(Set.of(), null, true, null, null)
                : new Turn(viewer.roles(), viewer.organisation(), false, null, null);
    }

    private static Set<UUID> rolesOf(Organisation party, Collection<Role> network) {
        return network.stream().filter(each -> each.organisation().equals(party.id())).map(Role::id).collect(Collectors.toSet());
    }

    /** Somebody was asked for by name. */
    public boolean isNamed() {
        return asked != null || party != null;
    }

    public String name() {
        return asked != null ? asked.title() : party != null ? party.name() : "";
    }

    public String organisationName() {
        return asked != null ? asked.organisationName() : party != null ? party.name() : "";
    }

    /** As an address asks for it. */
    public String word() {
        return asked != null ? asked.id().toString() : party != null ? party.id().toString() : isWhole ? WHOLE : OWN;
    }

    public boolean isMine(@Nullable Role role) {
        return role != null && roles.contains(role.id());
    }

    boolean isOurs(@Nullable Role role) {
        return isWhole || role != null && role.organisation().equals(organisation);
    }

    boolean isAskedOf(UUID other) {
        return other.equals(organisation);
    }
}
