package fi.solmu.item;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something was done to an item and is already true. Where the deed wrote the whole item, it says which role answers for it. */
public record Happened(
        UUID network, ItemId item, Kind kind, Deed deed, UUID by, UUID organisation, @Nullable UUID role, int revision, Instant at) {}
