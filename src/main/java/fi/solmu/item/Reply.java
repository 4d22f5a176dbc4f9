package fi.solmu.item;

import java.time.Instant;
import java.util.UUID;

/** What became of something that a person had put forward about an item, in the words of a message key. */
public record Reply(UUID network, ItemId item, UUID person, UUID by, UUID organisation, String words, Instant at) {}
