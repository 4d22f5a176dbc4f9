package fi.solmu.cards.situation;

import fi.solmu.item.Item;
import java.time.Instant;

/** Another situation of the same card that began at nearly the same time: maybe the same one, or known to be. */
public record Twin(Item item, Instant started, boolean isJoined) {}
