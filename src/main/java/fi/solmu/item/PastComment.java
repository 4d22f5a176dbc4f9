package fi.solmu.item;

import java.time.Instant;
import java.util.UUID;

/** Something said about an item before it came from a file. */
public record PastComment(UUID item, UUID person, UUID organisation, String language, String text, Instant at) {}
