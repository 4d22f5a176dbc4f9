package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Something was said about an item. Picked are those that the writer chose by their name, where a name alone may not tell. */
public record Said(Item item, UUID comment, String text, Set<String> picked, Viewer by, Instant at) {

    public Said {
        picked = Set.copyOf(picked);
    }
}
