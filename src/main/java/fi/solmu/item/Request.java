package fi.solmu.item;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Something that is asked of whoever is in one of these roles, or of the coordinators while nobody is; a message key says what. */
public record Request(Set<UUID> roles, String asked, boolean isOrCoordinators) {

    public Request {
        roles = Set.copyOf(roles);
    }

    public static Request of(Collection<UUID> roles, String asked) {
        return new Request(Set.copyOf(roles), asked, false);
    }

    /** What has to be answered, whoever does it. */
    public static Request orCoordinators(Collection<UUID> roles, String asked) {
        return new Request(Set.copyOf(roles), asked, true);
    }
}
