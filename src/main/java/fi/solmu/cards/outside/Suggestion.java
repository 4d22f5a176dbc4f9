package fi.solmu.cards.outside;

import fi.solmu.cards.situation.SituationRow;
import fi.solmu.item.Item;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A card that something outside suggests to those on duty, who may begin, join what is under way by it, or leave it for now. */
public record Suggestion(Alert alert, Item card, List<SituationRow> underWay, List<Declined> declined, boolean isDeclinedByMine) {

    /** An organisation that does not begin now. */
    public record Declined(UUID alert, UUID organisation, String name, Instant at) {}

    public Suggestion {
        underWay = List.copyOf(underWay);
        declined = List.copyOf(declined);
    }

    public String place() {
        return "/cards/alerts/" + alert.id();
    }
}
