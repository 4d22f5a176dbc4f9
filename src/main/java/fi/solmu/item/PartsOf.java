package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What lives inside an item without a tie, as the tasks of a card do. */
public interface PartsOf {

    List<UUID> of(ItemId whole, Viewer viewer);

    /** In which whole each of these lives; those that are no part of anything are left out. */
    Map<UUID, UUID> wholes(Collection<UUID> parts, UUID network);
}
