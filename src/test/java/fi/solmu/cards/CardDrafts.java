package fi.solmu.cards;

import fi.solmu.Cast;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Cards and tasks for tests, made by the same verbs as in the product. */
record CardDrafts(Cast cast, Items items) {

    ItemId card(String title, Viewer by) {
        var fields = Fields.NONE.with("situation", "Juna seisoo asemien välissä").with("review_months", 12)
            .with("parties", List.of(cast.city, cast.railway));
        return cast.as(by, () -> items.add(Kind.ACTION_CARD, cast.draft(Kind.ACTION_CARD, title, fields, by), by));
    }

    ItemId task(ItemId card, String title, UUID role, String when, Viewer by) {
        return task(card, title, Fields.NONE.with("role", role).with("when", when), by);
    }

    ItemId task(ItemId card, String title, Fields fields, Viewer by) {
        return cast.as(by, () -> items.add(Kind.STEP, cast.draft(Kind.STEP, title, fields.with("card", card.value()), by), by));
    }

    Fields awaiting(UUID organisation, String what) {
        return Fields.NONE.with("awaits", List.of(Map.of("organisation", organisation, "what", what)));
    }
}
