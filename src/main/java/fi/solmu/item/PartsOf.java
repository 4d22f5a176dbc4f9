package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.util.List;
import java.util.UUID;

/** What lives inside an item without a tie, as the tasks of a card do. */
public interface PartsOf {

    List<UUID> of(ItemId whole, Viewer viewer);
}
