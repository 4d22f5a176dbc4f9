package fi.solmu.alignment;

import fi.solmu.item.ItemPage;
import fi.solmu.network.Role;
import org.jspecify.annotations.Nullable;

/** An area on one page: the role that leads it, while there is such a role, and what belongs to it. */
public record AreaPage(ItemPage of, Area area, @Nullable Role leader) {

    /** The message for an area that nobody leads. */
    public String withoutLeader() {
        return area.leader() == null ? "alignment.no-leader" : "alignment.leader-ended";
    }
}
