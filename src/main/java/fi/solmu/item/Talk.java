package fi.solmu.item;

import fi.solmu.web.Refused;
import java.util.List;
import java.util.UUID;

/** The discussion of an item as a page shows it, with what the reader is about to say. */
public record Talk(Item item, List<Comment> comments, UUID key, String said, List<Refused.Fault> faults) {

    public Talk {
        comments = List.copyOf(comments);
        faults = List.copyOf(faults);
    }
}
