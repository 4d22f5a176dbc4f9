package fi.solmu.cards;

import fi.solmu.item.Kind;
import java.util.UUID;

/** A card in force as a device keeps it. The stamp is another whenever the card or anything that stands on it is. */
public record KeptCard(UUID id, int number, String title, int version, String stamp) {

    public String code() {
        return Kind.ACTION_CARD.letters() + "-" + number;
    }

    public String place() {
        return "/cards/" + id;
    }

    public String kept() {
        return place() + "/offline";
    }
}
