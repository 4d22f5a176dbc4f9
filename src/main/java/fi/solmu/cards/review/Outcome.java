package fi.solmu.cards.review;

import java.time.Instant;
import java.util.UUID;

/** What has been made of a difference: a problem, new or met again, or of the whole log a card. */
public record Outcome(String deviation, Made made, UUID madeId, UUID organisation, Instant at) {

    /** What it is. */
    public enum Made { PROBLEM, CARD }
}
