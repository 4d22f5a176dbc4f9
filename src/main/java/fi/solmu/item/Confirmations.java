package fi.solmu.item;

import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What others have written in an organisation's name, until one of its own says that it is so. */
@Repository
@Transactional
public class Confirmations implements Duties {

    static final String PLACE = "/items/unconfirmed";
    private static final int MOST = 100;

    private final JdbcClient db;
    private final Items items;
    private final ItemRows rows;
    private final Histories histories;
    private final Kinds kinds;

    Confirmations(JdbcClient db, Items items, ItemRows rows, Histories histories, Kinds kinds) {
        this.db = db;
        this.items = items;
        this.rows = rows;
        this.histories = histories;
        this.kinds = kinds;
    }

    /** Confirming twice is confirming once. Whoever read an earlier revision is told what has changed since, and confirms nothing. */
    public void confirm(ItemId id, int revision, Viewer by) {
        var item = locked(id, by).standing();
        if (!by.isMember() || !by.organisation().equals(item.owner())) {
            throw new Refused("item.not-yours-to-confirm", "owner", item.ownerName());
        }
        if (item.revision() != revision) {
            throw new Stale(item, seen(item, revision, by));
        }
        if (item.isUnconfirmed()) {
            db.sql("update item set is_unconfirmed = false where network_id = :network and id = :id")
                .param("network", by.network())
                .param("id", id.value())
                .update();
            histories.tell(id, item.kind(), item.revision(), Deed.CONFIRMED, null, by);
        }
    }

    /** Read again under the lock: what waited for somebody's change is told as that change left it. */
    private Item locked(ItemId id, Viewer by) {
        rows.seen(by, "and item.id = :id for update of item").param("id", id.value()).query(Item.class).optional().orElseThrow(NotThere::new);
        return items.get(id, by);
    }

    /** Of a revision that never was, nothing is told to differ. */
    private ItemDraft seen(Item item, int revision, Viewer by) {
        return histories.draft(item, revision, by).orElseGet(() -> item.draft(kinds.home(item.kind()).read(item.id(), by)));
    }

    /** What waits for the reader's organisation, the oldest first. */
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Viewer viewer) {
        return waitingFor(viewer, MOST);
    }

    private List<Item> waitingFor(Viewer viewer, int most) {
        if (!viewer.isMember()) {
            return List.of();
        }
        return rows.seen(viewer, """
                and item.is_unconfirmed and item.owner_organisation_id = :own and item.removed_at is null
                order by item.created_at, item.id
                limit :most
                """)
            .param("own", viewer.organisation())
            .param("most", most)
            .query(Item.class)
            .list();
    }

    /** The same with who wrote each as it is now. */
    @Transactional(readOnly = true)
    public List<Unconfirmed> listFor(Viewer viewer) {
        var waiting = waitingFor(viewer);
        var writers = writers(waiting, viewer);
        return waiting.stream().map(item -> {
            var writer = writers.getOrDefault(item.id(), new Writer(item.id(), "", "", item.changedAt()));
            return new Unconfirmed(item, writer.who, writer.organisation, writer.at);
        }).toList();
    }

    private record Writer(ItemId item, String who, String organisation, Instant at) {}

    private Map<ItemId, Writer> writers(List<Item> waiting, Viewer viewer) {
        return db.sql("""
                select distinct on (history.item_id) history.item_id as item,
                       coalesce((select name from person_name where id = history.person_id), '') as who, membership.name as organisation, history.at
                from history
                join membership on membership.network_id = history.network_id
                               and membership.organisation_id = history.organisation_id
                where history.network_id = :network and history.item_id = any(:items) and history.record is not null
                order by history.item_id, history.revision desc, history.at desc
                """)
            .param("network", viewer.network())
            .param("items", waiting.stream().map(item -> item.id().value()).toArray(UUID[]::new))
            .query(Writer.class)
            .stream()
            .collect(Collectors.toMap(Writer::item, Function.identity()));
    }

    /** Many are one duty: it tells how many there are, and leads to all of them. */
    @Override
    @Transactional(readOnly = true)
    public List<Duty> of(Viewer viewer) {
        return waitingFor(viewer, 1).stream().map(first -> duty(first, count(viewer))).toList();
    }

    private static Duty duty(Item first, int all) {
        return new Duty(all == 1 ? first.place() : PLACE, first.title(), "item.duty-confirm", all, null);
    }

    private int count(Viewer viewer) {
        return db.sql("""
                select count(*)
                from item
                where network_id = :network and is_unconfirmed and owner_organisation_id = :own and removed_at is null
                """)
            .param("network", viewer.network())
            .param("own", viewer.organisation())
            .query(Integer.class)
            .single();
    }
}
