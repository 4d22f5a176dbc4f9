package fi.solmu.item.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that was an item's before the item came from a file of its network. */
public record PastFile(UUID item, String name, UUID person, UUID organisation, Instant at, @Nullable Instant removed) {}
