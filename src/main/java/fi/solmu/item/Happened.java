package fi.solmu.item;

import java.time.Instant;
import java.util.UUID;

/** Something was done to an item and is already true. */
public record Happened(UUID network, ItemId item, Kind kind, Deed deed, UUID by, UUID organisation, Instant at) {}
