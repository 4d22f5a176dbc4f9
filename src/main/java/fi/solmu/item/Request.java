package fi.solmu.item;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Something that is asked of whoever is in one of these roles; a message key says what. */
public record Request(Set<UUID> roles, String asked) {

    public Request {
        roles = Set.copyOf(roles);
    }

    public static Request of(Collection<UUID> roles, String asked) {
        return new Request(Set.copyOf(roles), asked);
    }
}
