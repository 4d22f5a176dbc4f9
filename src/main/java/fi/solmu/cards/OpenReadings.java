package fi.solmu.cards;

import fi.solmu.cards.knowing.Knowing;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.OpenAddress;
import fi.solmu.item.Trait;
import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How far each organisation is in knowing a card, for programs: numbers, and one's own word of having read it. */
@Component
class OpenReadings {

    private static final int MOST = 1_000_000;
    private static final Trait READINGS = Trait.rows("readings",
            Trait.organisation("organisation").must(), Trait.number("must", 0, MOST).must(), Trait.number("read", 0, MOST).must(),
            Trait.number("play", 0, MOST).must(), Trait.number("rehearsed", 0, MOST).must());

    private final Knowing knowing;
    private final ObjectProvider<CardKnowledge> knowledge;
    private final ObjectProvider<fi.solmu.item.Items> items;

    OpenReadings(Knowing knowing, ObjectProvider<CardKnowledge> knowledge, ObjectProvider<fi.solmu.item.Items> items) {
        this.knowing = knowing;
        this.knowledge = knowledge;
        this.items = items;
    }

    List<OpenAddress> all() {
        return List.of(
            new OpenAddress("/readings", "readings", "Action card: how many must know it, have read it and have rehearsed it, by organisation",
                Access.VIEWER, List.of(), List.of(READINGS), (id, place, sent, by) -> told(id, by)),
            new OpenAddress("/readings", "read", "Action card: say that one has read the version in force; said twice is said once", Access.VIEWER,
                List.of(Trait.number("version", 1, MOST).must()), List.of(READINGS), (id, place, sent, by) -> {
                    knowledge.getObject().read(id, sent.number("version", 0), by);
                    return told(id, by);
                }));
    }

    private Fields told(ItemId id, Viewer by) {
        items.getObject().get(id, by);
        return Fields.NONE.with(READINGS.name(), knowing.counts(id, by).stream().map(each -> Fields.NONE
            .with("organisation", each.organisation()).with("must", each.must()).with("read", each.read()).with("play", each.plays())
            .with("rehearsed", each.rehearsed()).values()).toList());
    }
}
