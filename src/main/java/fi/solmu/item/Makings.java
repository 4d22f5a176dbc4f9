package fi.solmu.item;

import static java.time.ZoneOffset.UTC;

import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One sending of a form makes one item, however often it arrives; the tie it brings is made with it. */
@Repository
@Transactional
class Makings {

    private final JdbcClient db;
    private final Items items;
    private final Links links;
    private final Clock clock;

    Makings(JdbcClient db, Items items, Links links, Clock clock) {
        this.db = db;
        this.items = items;
        this.links = links;
        this.clock = clock;
    }

    Item make(Kind kind, ItemDraft draft, ItemForms.Tie tie, UUID key, Viewer by) {
        var id = items.add(kind, draft, by);
        db.sql("""
                insert into form_sent (network_id, key, person_id, item_id, at)
                values (:network, :key, :person, :item, :at)
                """)
            .param("network", by.network())
            .param("key", key)
            .param("person", by.person())
            .param("item", id.value())
            .param("at", clock.instant().atOffset(UTC))
            .update();
        if (tie.from() != null) {
            tie(id, new ItemId(tie.from()), tie, by);
        }
        return items.get(id, by);
    }

    @Transactional(readOnly = true)
    Optional<Item> made(UUID key, Viewer viewer) {
        return db.sql("select item_id from form_sent where network_id = :network and key = :key and person_id = :person")
            .param("network", viewer.network())
            .param("key", key)
            .param("person", viewer.person())
            .query(UUID.class)
            .optional()
            .flatMap(id -> items.find(new ItemId(id), viewer));
    }

    /** Forward: from the item the reader came from to the new one. When that one is gone, what was written is not. */
    private void tie(ItemId made, ItemId came, ItemForms.Tie tie, Viewer by) {
        if (items.find(came, by).isEmpty()) {
            throw new Refused("item.points-at-nothing");
        }
        var relation = Relation.of(tie.relation()).orElseThrow(() -> new Refused("item.cannot-be-tied-so"));
        if (tie.forward()) {
            links.tie(came, relation, made, by);
        } else {
            links.tie(made, relation, came, by);
        }
    }
}
