package fi.solmu.item;

import static java.time.ZoneOffset.UTC;

import fi.solmu.database.Gathering;
import fi.solmu.web.Form;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One sending of a form makes one item, however often it arrives; the ties it brings are made with it. */
@Repository
@Transactional
public class Makings {

    private final JdbcClient db;
    private final Items items;
    private final Links links;
    private final Clock clock;
    private final Gathering gathering;
    private final Kinds kinds;

    Makings(JdbcClient db, Items items, Links links, Clock clock, Gathering gathering, Kinds kinds) {
        this.kinds = kinds;
        this.db = db;
        this.gathering = gathering;
        this.items = items;
        this.links = links;
        this.clock = clock;
    }

    /** A form without a key of its own is taken as it comes. */
    static UUID key(Form sent) {
        try {
            return UUID.fromString(sent.value("key"));
        } catch (IllegalArgumentException e) {
            return ItemId.nextUuid();
        }
    }

    /** A tie that comes with a new item: to which item, by which relation, and whether from the new one. */
    public record NewTie(UUID to, String relation, boolean forward) {}

    ItemId make(Kind kind, ItemDraft draft, ItemForms.Tie tie, UUID key, Viewer by) {
        var ties = tie.from() == null ? List.<NewTie>of() : List.of(new NewTie(tie.from(), tie.relation(), !tie.forward()));
        return make(kind, draft, ties, items.all(ties.stream().map(NewTie::to).toList(), by), key, by);
    }

    /**
     * The key is kept first: what is sent again is found by it before anything is done, and before others wait for the next number.
     * Without a key nothing is expected to come again. {@code others} are the items at the other ends, as the maker sees them.
     */
    public ItemId make(Kind kind, ItemDraft draft, List<NewTie> ties, List<Item> others, @Nullable UUID key, Viewer by) {
        var id = ItemId.next();
        gathering.inOneTrip(() -> {
            if (key != null) {
                keep(key, id, by);
            }
            items.add(id, kind, draft, Deed.ADDED, by);
            ties.stream().distinct().forEach(tie -> tie(new Links.End(id, kind, 1), tie, others, by));
        });
        kinds.home(kind).made(id, by);
        return id;
    }

    private void keep(UUID key, ItemId id, Viewer by) {
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
    }

    @Transactional(readOnly = true)
    public Optional<Item> made(UUID key, Viewer viewer) {
        return db.sql("select item_id from form_sent where network_id = :network and key = :key and person_id = :person")
            .param("network", viewer.network())
            .param("key", key)
            .param("person", viewer.person())
            .query(UUID.class)
            .optional()
            .flatMap(id -> items.find(new ItemId(id), viewer));
    }

    /** Of these sendings, those that have come before from the same person. */
    @Transactional(readOnly = true)
    Set<UUID> made(List<UUID> keys, Viewer viewer) {
        return new HashSet<>(db.sql("select key from form_sent where network_id = :network and key = any(:keys) and person_id = :person")
            .param("network", viewer.network())
            .param("keys", keys.toArray(UUID[]::new))
            .param("person", viewer.person())
            .query(UUID.class)
            .list());
    }

    /** When the other one is gone, what was written is not. */
    private void tie(Links.End made, NewTie tie, List<Item> others, Viewer by) {
        var relation = Relation.of(tie.relation()).orElseThrow(() -> new Refused("item.cannot-be-tied-so"));
        var other = others.stream().filter(each -> each.id().value().equals(tie.to())).findFirst()
            .map(Item::standing).map(Links.End::of).orElseThrow(() -> new Refused("item.points-at-nothing"));
        links.tie(tie.forward() ? made : other, relation, tie.forward() ? other : made, by);
    }
}
