package fi.solmu.clock.remind;

import fi.solmu.web.Access;
import fi.solmu.web.Messages;
import fi.solmu.web.Viewer;
import java.util.Set;
import java.util.UUID;

/** An organisation in a network, for which something is looked after while nobody is there. */
record Place(UUID network, String word, UUID organisation) {

    static final UUID NOBODY = new UUID(0, 0);

    /** Sees what the organisation sees. */
    Viewer nobody() {
        return new Viewer(NOBODY, "", organisation, "", network, word, "", Access.VIEWER, Set.of(), Messages.LANGUAGES.get(0));
    }
}
