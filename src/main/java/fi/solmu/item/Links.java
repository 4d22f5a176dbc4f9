package fi.solmu.item;

import static java.time.ZoneOffset.UTC;

import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ties between items. What is tied stays tied in history when it is untied. */
@Repository
@Transactional
public class Links {

    private final JdbcClient db;
    private final Items items;
    private final Histories histories;
    private final Clock clock;

    Links(JdbcClient db, Items items, Histories histories, Clock clock) {
        this.db = db;
        this.items = items;
        this.histories = histories;
        this.clock = clock;
    }

    /** Tying twice is tying once. Whoever may see both ends and is a member may tie them. */
    public void tie(ItemId from, Relation relation, ItemId to, Viewer by) {
        if (!by.isMember()) {
            throw new NotThere();
        }
        var ends = items.all(List.of(from.value(), to.value()), by);
        tie(End.of(from, ends), relation, End.of(to, ends), by);
    }

    /** Where both ends are known to be there, and to be seen. */
    void tie(End start, Relation relation, End end, Viewer by) {
        if (start.id.equals(end.id) || !relation.joins(start.kind, end.kind)) {
            throw new Refused("item.cannot-be-tied-so");
        }
        int made = db.sql("""
                insert into link (network_id, id, from_id, from_kind, relation, to_id, to_kind, since, made_by)
                values (:network, :row, :from, :fromKind, :relation, :to, :toKind, :at, :person)
                on conflict (network_id, from_id, relation, to_id) where until is null do nothing
                """)
            .param("network", by.network())
            .param("row", ItemId.nextUuid())
            .param("from", start.id.value())
            .param("fromKind", start.kind.name())
            .param("relation", relation.name())
            .param("to", end.id.value())
            .param("toKind", end.kind.name())
            .param("at", clock.instant().atOffset(UTC))
            .param("person", by.person())
            .update();
        if (made > 0) {
            tellBoth(start, end, Deed.LINKED, by);
        }
    }

    /** Either end's owner may untie, and so may the coordinator. Untying twice is untying once. */
    public void untie(UUID link, Viewer by) {
        var ends = db.sql("""
                select from_id, to_id from link
                where network_id = :network and id = :id
                for update
                """)
            .param("network", by.network())
            .param("id", link)
            .query((row, n) -> List.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
            .optional()
            .orElseThrow(NotThere::new);
        var start = items.get(new ItemId(ends.get(0)), by);
        var end = items.get(new ItemId(ends.get(1)), by);
        if (!start.mayBeChangedBy(by) && !end.mayBeChangedBy(by)) {
            throw new Refused("item.not-yours", "owner", start.ownerName());
        }
        int ended = db.sql("""
                update link set until = :at, ended_by = :person
                where network_id = :network and id = :id and until is null
                """)
            .param("at", clock.instant().atOffset(UTC))
            .param("person", by.person())
            .param("network", by.network())
            .param("id", link)
            .update();
        if (ended > 0) {
            tellBoth(End.of(start), End.of(end), Deed.UNLINKED, by);
        }
    }

    /** The ties at an item that stand. */
    @Transactional(readOnly = true)
    public List<UUID> at(ItemId id, Viewer viewer) {
        return db.sql("select id from link where network_id = :network and (from_id = :id or to_id = :id) and until is null")
            .param("network", viewer.network())
            .param("id", id.value())
            .query(UUID.class)
            .list();
    }

    /** Ties that a deed has made end with that deed: whoever may take it back needs to own neither end. */
    public void takeBack(List<UUID> made, Viewer by) {
        db.sql("""
                update link set until = :at, ended_by = :person
                where network_id = :network and id = any(:made) and until is null
                returning from_id, to_id
                """)
            .param("at", clock.instant().atOffset(UTC))
            .param("person", by.person())
            .param("network", by.network())
            .param("made", made.toArray(UUID[]::new))
            .query((row, n) -> List.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
            .list()
            .forEach(ends -> {
                var seen = items.all(ends, by);
                if (seen.size() == 2) {
                    tellBoth(End.of(seen.get(0)), End.of(seen.get(1)), Deed.UNLINKED, by);
                }
            });
    }

    private void tellBoth(End start, End end, Deed deed, Viewer by) {
        histories.tell(start.id, start.kind, start.revision, deed, null, end.id.value(), by);
        histories.tell(end.id, end.kind, end.revision, deed, null, start.id.value(), by);
    }

    /** One of the two items of a tie. */
    record End(ItemId id, Kind kind, int revision) {

        static End of(Item item) {
            return new End(item.id(), item.kind(), item.revision());
        }

        static End of(ItemId id, List<Item> ends) {
            return of(ends.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotThere::new).standing());
        }
    }
}
