package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** For which customer groups the items of a module are, where a field of theirs says it and not a tie. */
public interface ForGroups {

    Map<UUID, List<UUID>> groups(Viewer viewer);
}
