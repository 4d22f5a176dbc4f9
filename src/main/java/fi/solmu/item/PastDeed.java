package fi.solmu.item;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deed done before its item came from a file, or the coming itself. */
public record PastDeed(
        UUID item, int revision, Deed deed, UUID person, UUID organisation, Instant at, @Nullable ItemDraft record,
        @Nullable UUID about, @Nullable String file) {}
