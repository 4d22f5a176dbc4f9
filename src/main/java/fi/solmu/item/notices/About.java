package fi.solmu.item.notices;

import fi.solmu.item.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What mail at once tells of: an item, perhaps a message or a question or a day that comes, and the organisation whose matter it is. */
record About(
        UUID network, ItemId item, @Nullable UUID comment, @Nullable String asked, UUID by, UUID organisation, Instant at, @Nullable Due due) {

    /** The day of which a reminder tells, and how many working days are left to it. */
    record Due(LocalDate day, int left) {}

    About(UUID network, ItemId item, @Nullable UUID comment, @Nullable String asked, UUID by, UUID organisation, Instant at) {
        this(network, item, comment, asked, by, organisation, at, null);
    }
}
