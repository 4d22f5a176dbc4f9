package fi.solmu.network;

import fi.solmu.web.Access;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link by which somebody joins for an organisation, and how far it has come. */
public record Invitation(
        UUID id, UUID organisation, String organisationName, int colour, String name, String email, Access access,
        Instant invitedAt, @Nullable Instant openedAt, @Nullable Instant joinedAt, @Nullable Instant withdrawnAt, Instant endsAt) {

    /** How far an invitation has come. */
    public enum State { INVITED, OPENED, JOINED, WITHDRAWN, EXPIRED }

    public State state(Instant now) {
        return joinedAt != null ? State.JOINED
            : withdrawnAt != null ? State.WITHDRAWN
            : endsAt.isBefore(now) ? State.EXPIRED
            : openedAt != null ? State.OPENED : State.INVITED;
    }

    /** Whether a new link may still be made of it. */
    public boolean isOpen() {
        return joinedAt == null && withdrawnAt == null;
    }

    public String whom() {
        return !name.isEmpty() ? name : !email.isEmpty() ? email : organisationName;
    }
}
