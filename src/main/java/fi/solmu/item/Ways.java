package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;

/** Where a module leads from the pages of items that are not its own: what else can be looked at of them. */
public interface Ways {

    /** The words of a button, by their key, and an address after the network's word. */
    record Way(String label, String place) {}

    List<Way> of(Item item, Viewer viewer);

    /** The same from the review of all that has been done since that day. */
    default List<Way> ofReview(LocalDate from, Viewer viewer) {
        return List.of();
    }
}
