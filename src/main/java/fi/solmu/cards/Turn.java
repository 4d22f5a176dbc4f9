package fi.solmu.cards;

import fi.solmu.network.Role;
import fi.solmu.web.Viewer;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Through whose eyes a card is looked at: a role's and its organisation's, or everybody's at once. */
public record Turn(Set<UUID> roles, @Nullable UUID organisation, boolean isWhole, @Nullable Role asked) {

    public static final String WHOLE = "all";
    public static final String OWN = "own";

    public Turn {
        roles = Set.copyOf(roles);
    }

    /** Nobody asked for is the reader's own turn; a reader without a task on the card sees the whole of it. */
    static Turn of(String asked, Collection<Role> network, Collection<Role> onCard, Viewer viewer) {
        var role = network.stream().filter(each -> each.id().toString().equals(asked)).findFirst();
        if (role.isPresent()) {
            return new Turn(Set.of(role.get().id()), role.get().organisation(), false, role.get());
        }
        var own = onCard.stream().anyMatch(each -> each.organisation().equals(viewer.organisation()));
        return asked.equals(WHOLE) || !own
                ? new Turn(Set.of(), null, true, null)
                : new Turn(viewer.roles(), viewer.organisation(), false, null);
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
