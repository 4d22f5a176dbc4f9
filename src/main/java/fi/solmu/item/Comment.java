package fi.solmu.item;

import fi.solmu.web.Initials;
import java.time.Instant;
import java.util.UUID;

/** What somebody said about an item, for all who see the item. */
public record Comment(UUID id, UUID person, String who, String organisation, int colour, String language, String text, Instant at) {

    public String initials() {
        return Initials.of(who);
    }
}
