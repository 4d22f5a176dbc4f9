package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Somebody who has been invited and has not come yet. */
public final class Invited {

    private Invited() {}

    public static void somebody(ApplicationContext beans, UUID id, UUID organisation, Viewer by) {
        beans.getBean(Invitations.class).invite(new Invitation(
                id, organisation, "", 0, "", "", Access.VIEWER, Instant.EPOCH, null, null, null, Instant.EPOCH), by);
    }
}
