package fi.solmu.cards.outside;

import java.time.Instant;
import java.util.List;

/** All that came at once. Where it is the whole of what the source says now, what it does not say any more is over. */
record Heard(List<Received> messages, boolean isWhole, Instant sent) {

    Heard {
        messages = List.copyOf(messages);
    }
}
