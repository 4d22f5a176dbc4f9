package fi.solmu.cards;

import java.time.Instant;
import java.util.UUID;

/** A situation under way, as far as a device has to know it: of which card, and since when. */
public record KeptRun(UUID id, UUID card, boolean isDrill, Instant started) {

    public String place() {
        return "/cards/situations/" + id;
    }
}
