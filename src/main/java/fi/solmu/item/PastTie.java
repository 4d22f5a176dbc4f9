package fi.solmu.item;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tie that comes from a file. Without a time of its own it is as old as the younger of its ends. */
public record PastTie(
        UUID from, Kind fromKind, Relation relation, UUID to, Kind toKind, @Nullable Instant since, @Nullable Instant until,
        UUID madeBy, @Nullable UUID endedBy) {}
