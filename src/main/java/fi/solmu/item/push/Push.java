package fi.solmu.item.push;

import fi.solmu.item.ItemId;
import java.time.Instant;
import java.util.UUID;

/** A call on its way to one browser of a person. Its words are read when it is sent. */
record Push(UUID network, UUID id, UUID call, UUID device, UUID person, ItemId item, String asked, int tries, Instant madeAt) {}
