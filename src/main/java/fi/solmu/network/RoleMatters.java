package fi.solmu.network;

import fi.solmu.web.Viewer;
import java.util.List;
import java.util.UUID;

/** What the floors above know of roles: the service concepts a role may answer for, and all that it answers for. */
public interface RoleMatters {

    /** One of them: what it is in the reader's words, its title, and where it stands in the network. */
    record Matter(UUID id, String kind, String title, String address) {}

    List<Matter> concepts(Viewer viewer);

    List<Matter> answeredBy(UUID role, Viewer viewer);
}
