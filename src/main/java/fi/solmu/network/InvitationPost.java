package fi.solmu.network;

import fi.solmu.web.Viewer;
import java.util.UUID;

/** How invitations go to those they are for by themselves, where Solmu sends mail. */
public interface InvitationPost {

    boolean isSet();

    /** In the transaction that makes the link; a link that has not gone yet goes no more. */
    void send(UUID invitation, String token, Viewer by);
}
