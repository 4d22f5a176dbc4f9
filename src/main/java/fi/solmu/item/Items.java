package fi.solmu.item;

import static java.time.ZoneOffset.UTC;

import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The items of a network: adding, changing, removing and bringing back, each with its history in the same transaction. */
@Repository
@Transactional
public class Items {

    private final JdbcClient db;
    private final ItemRows rows;
    private final Histories histories;
    private final Kinds kinds;
    private final Clock clock;

    Items(JdbcClient db, ItemRows rows, Histories histories, Kinds kinds, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.histories = histories;
        this.kinds = kinds;
        this.clock = clock;
    }

    public ItemId add(Kind kind, ItemDraft draft, Viewer by) {
        return add(ItemId.next(), kind, draft, Deed.ADDED, by);
    }

    /** For one who brings the id along, as the network file does. */
    public ItemId add(ItemId id, Kind kind, ItemDraft draft, Deed deed, Viewer by) {
        kinds.home(kind).check(draft);
        rows.insert(id, kind, draft, by);
        histories.tell(id, kind, 1, deed, draft, by);
        return id;
    }

    /** Refused as stale when somebody has changed the item since it was opened. What is so already is saved as nothing. */
    public void change(ItemId id, int revision, ItemDraft draft, Deed deed, Viewer by) {
        var item = own(id, by).standing();
        if (stands(item, draft, by)) {
            return;
        }
        if (item.revision() != revision) {
            throw new Stale(get(id, by), draft);
        }
        kinds.home(item.kind()).check(draft);
        put(item, draft, rewrites(item, draft, by), deed, by);
    }

    /** A deed of the item's module on what it has just read itself: publish, decide, acknowledge. */
    public void deed(ItemId id, ItemDraft draft, Deed deed, Viewer by) {
        put(get(id, by).standing(), draft, false, deed, by);
    }

    /** A deed that leaves the item's own words as they were: history tells it, and an open form stays fresh. */
    public void told(ItemId id, Deed deed, Viewer by) {
        var item = get(id, by);
        histories.tell(id, item.kind(), item.revision(), deed, null, by);
    }

    /** Removed items stay in history and can be brought back. Removing twice is removing once. */
    public void remove(ItemId id, Viewer by) {
        var item = own(id, by);
        if (!item.isRemoved()) {
            keepRemoved(item, clock.instant().atOffset(UTC), by);
            histories.tell(id, item.kind(), item.revision(), Deed.REMOVED, null, by);
        }
    }

    public void bringBack(ItemId id, Viewer by) {
        var item = own(id, by);
        if (item.isRemoved()) {
            keepRemoved(item, null, by);
            histories.tell(id, item.kind(), item.revision(), Deed.BROUGHT_BACK, null, by);
        }
    }

    /** The item as it stood in that revision becomes the newest one; what stood between stays in history. */
    public void restore(ItemId id, int revision, Viewer by) {
        var item = own(id, by);
        var draft = withoutDeeds(item, histories.draft(item, revision, by).orElseThrow(NotThere::new), by);
        if (!stands(item, draft, by)) {
            put(item, draft, rewrites(item, draft, by), Deed.RESTORED, by);
        }
    }

    /** Restoring brings back what was written; what was decided and done since stays so. */
    private ItemDraft withoutDeeds(Item item, ItemDraft draft, Viewer by) {
        var home = kinds.home(item.kind());
        var kept = draft.with(home.shape().restoring(home.read(item.id(), by), draft.fields()));
        return home.shape().isByDeeds(Shape.STATE) ? kept.in(item.state()) : kept;
    }

    @Transactional(readOnly = true)
    public Item get(ItemId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(NotThere::new);
    }

    @Transactional(readOnly = true)
    public Optional<Item> find(ItemId id, Viewer viewer) {
        return rows.seen(viewer, "and item.id = :id").param("id", id.value()).query(Item.class).optional();
    }

    @Transactional(readOnly = true)
    public Optional<Item> numbered(Kind kind, int number, Viewer viewer) {
        return rows.seen(viewer, "and item.kind = :kind and item.number = :number")
            .param("kind", kind.name()).param("number", number).query(Item.class).optional();
    }

    /**
     * The item and those beside it that still stand: of these the title is told, of the item itself and of some the text too.
     * Of a list in a sub-select PostgreSQL does not know the length, so one plan serves all; else it plans anew each time.
     */
    @Transactional(readOnly = true)
    List<Item> beside(ItemId id, Stream<ItemId> whole, Stream<ItemId> others, Viewer viewer) {
        return rows.seen(viewer, "and item.id = any(cast((select :ids) as uuid[])) and (item.id = :id or item.removed_at is null)")
            .param("id", id.value())
            .param("whole", uuids(id, whole))
            .param("ids", uuids(id, others))
            .query(Item.class)
            .list();
    }

    private static UUID[] uuids(ItemId first, Stream<ItemId> more) {
        return Stream.concat(Stream.of(first), more).map(ItemId::value).distinct().toArray(UUID[]::new);
    }

    @Transactional(readOnly = true)
    public List<Item> all(List<UUID> ids, Viewer viewer) {
        return ids.isEmpty() ? List.of() : rows.seen(viewer, "and item.id = any(cast((select :ids) as uuid[]))")
            .param("ids", ids.toArray(UUID[]::new)).query(Item.class).list();
    }

    /** One page of the items of a kind, and one row more where there is a next. */
    @Transactional(readOnly = true)
    public List<Item> register(Kind kind, Asked asked, Viewer viewer) {
        return asked.bind(rows.seen(viewer, "and item.kind = :kind\n" + asked.where() + asked.orderAndPage()), viewer)
            .param("kind", kind.name()).query(Item.class).list();
    }

    /** The items of these kinds that are there to be chosen, by title. */
    @Transactional(readOnly = true)
    public List<Item> choices(List<Kind> of, Viewer viewer) {
        return rows.seen(viewer, """
                and item.kind = any(:kinds) and item.removed_at is null
                order by coalesce(said.title, source.title) collate "fi-x-icu"
                limit 500
                """)
            .param("kinds", of.stream().map(Kind::name).toArray(String[]::new)).query(Item.class).list();
    }

    /** An organisation changes what is its own. The row stays locked until the deed is done. */
    Item own(ItemId id, Viewer by) {
        return rows.seen(by, "and item.id = :id for update of item").param("id", id.value()).query(Item.class).optional()
            .orElseThrow(NotThere::new).changedBy(by);
    }

    /** Read again under the lock: of a double click the second finds what the first has written. */
    private boolean stands(Item item, ItemDraft draft, Viewer by) {
        var home = kinds.home(item.kind());
        return get(item.id(), by).draft(home.read(item.id(), by)).equals(draft.with(home.kept(draft.fields())));
    }

    /** Tags are marks to find by: what an organisation has said stays said when others mark it. */
    private boolean rewrites(Item item, ItemDraft draft, Viewer by) {
        return !by.organisation().equals(draft.owner()) && !stands(item, draft.marked(item.tags()), by);
    }

    private void put(Item item, ItemDraft draft, boolean rewritten, Deed deed, Viewer by) {
        int next = item.revision() + 1;
        rows.update(item, draft, rewritten, next, by);
        histories.tell(item.id(), item.kind(), next, deed, draft, by);
    }

    private void keepRemoved(Item item, @Nullable OffsetDateTime at, Viewer by) {
        db.sql("update item set removed_at = :at where network_id = :network and id = :id")
            .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE).param("network", by.network()).param("id", item.id().value()).update();
        kinds.home(item.kind()).removed(item.id(), at != null, by);
    }

    /** What that role answers for. */
    List<Item> ownedBy(UUID role, Viewer viewer) {
        return rows.seen(viewer, "and item.owner_role_id = :role and item.removed_at is null order by item.kind, item.number limit 300")
            .param("role", role).query(Item.class).list();
    }
}
