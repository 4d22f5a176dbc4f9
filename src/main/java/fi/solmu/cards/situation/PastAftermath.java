package fi.solmu.cards.situation;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Trait;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came of a situation afterwards, as network files carry it; what was added on the spot is named by its number in the log. */
public interface PastAftermath {

    List<Trait> traits();

    Fields told(ItemId id, Map<UUID, Integer> numbers, Viewer by);

    /** It throws Refused. */
    void check(Fields past, int entries);

    void keep(ItemId id, Fields past, List<UUID> entries, Viewer by);
}
