package fi.solmu.dialogue;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import org.jspecify.annotations.Nullable;

/** A perspective as lists show it: what is said, and by whom; a group that the reader does not see has no name. */
public record PerspectiveRow(
        ItemId id, String title, String text, String language, @Nullable ItemId group, @Nullable String groupTitle,
        @Nullable String roleTitle, String organisationName, int organisationColour, int ties) {

    public String place() {
        return Kind.PERSPECTIVE.place(id);
    }

    public String groupPlace() {
        return group == null ? "" : Kind.CUSTOMER_GROUP.place(group);
    }

    /** It is not told yet what is seen so. */
    public boolean isLoose() {
        return ties == 0;
    }
}
