package fi.solmu.web;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The person looking at the page, acting for one organisation in the network they are looking at. */
public record Viewer(
        UUID person,
        String name,
        UUID organisation,
        String organisationName,
        UUID network,
        String word,
        String networkName,
        Access access,
        Set<UUID> roles,
        Locale locale) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean isMember() {
        return access.reaches(Access.MEMBER);
    }

    public boolean isCoordinator() {
        return access.reaches(Access.COORDINATOR);
    }

    /** The initials that stand for the person in the top bar. */
    public String initials() {
        return Initials.of(name);
    }
}
