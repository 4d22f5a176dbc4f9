package fi.solmu.cards.situation;

import fi.solmu.item.Item;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A situation in a list: what it is and since when, and nothing of its log. */
public record SituationRow(Item item, boolean isDrill, Instant started, @Nullable Instant ended) {

    public boolean isOngoing() {
        return item.state().equals(Situation.State.ONGOING.name()) && !item.isRemoved();
    }
}
