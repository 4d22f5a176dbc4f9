package fi.solmu.item.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the mail of a network fares, as its coordinators see it: how much waits and has gone, and which addresses do not take it. */
public record Delivery(boolean isSet, int waiting, int sent, List<Trouble> troubles, List<Mailbox> muted) {

    public Delivery {
        troubles = List.copyOf(troubles);
        muted = List.copyOf(muted);
    }

    /** The mailbox of a role to which somebody has stopped the mail. */
    public record Mailbox(UUID role, String title) {}

    /** A mail that did not get through, and what the mail server said of it; one that is tried again has no end yet. */
    public record Trouble(String whom, String what, String refusal, int tries, @Nullable Instant endedAt) {}
}
