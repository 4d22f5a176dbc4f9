package fi.solmu.dialogue;

import fi.solmu.item.ItemPage;
import fi.solmu.item.Link;
import fi.solmu.item.Relation;
import java.util.List;

/** A decision with what it decides. */
public record DecisionPage(ItemPage of, Decision decision, DecisionRow row) {

    public List<Link> decides() {
        return of.onward(Relation.DECIDES);
    }
}
