package fi.solmu.item.notices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the mail of a network fares, as its coordinators see it: how much waits and has gone, and whose address does not take it. */
public record Delivery(boolean isSet, int waiting, int sent, List<Trouble> troubles) {

    public Delivery {
        troubles = List.copyOf(troubles);
    }

    /** A mail that did not get through, and what the mail server said of it; one that is tried again has no end yet. */
    public record Trouble(String whom, String what, String refusal, int tries, @Nullable Instant endedAt) {}
}
