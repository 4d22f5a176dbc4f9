package fi.solmu.item.notices;

import fi.solmu.network.InvitationPost;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Invitations by mail. */
@Component
class InvitationMail implements InvitationPost {

    private final Outbox outbox;
    private final MailSettings settings;
    private final Clock clock;

    InvitationMail(Outbox outbox, MailSettings settings, Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isSet() {
        return settings.isSet();
    }

    @Override
    public void send(UUID invitation, String token, Viewer by) {
        outbox.toInvited(by.network(), invitation, settings.address() + "/invitation/" + token, clock.instant());
    }
}
