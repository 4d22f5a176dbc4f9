package fi.solmu.item.files;

import static java.time.ZoneOffset.UTC;

import fi.solmu.database.Gathering;
import fi.solmu.database.Trip;
import fi.solmu.item.Deed;
import fi.solmu.item.Histories;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files of items: added, taken away and put back, each with its history in the same transaction. */
@Repository
@Transactional
public class ItemFiles {

    static final String SEEN = """
            select item_file.id, item_file.item_id as item, item_file.name, item_file.type, item_file.size, item_file.sha256,
                   item_file.thumbnail is not null as is_pictured, item_file.person_id as person,
                   coalesce((select name from person_name where id = item_file.person_id), '') as who,
                   membership.name as organisation, membership.colour, item_file.at, item_file.removed_at
            from item_file
            join item on item.network_id = item_file.network_id and item.id = item_file.item_id
            join membership on membership.network_id = item_file.network_id
                           and membership.organisation_id = item_file.organisation_id
            where item_file.network_id = :network and item_file.item_id = :item
            """;

    private final JdbcClient db;
    private final FileRows rows;
    private final FileParts parts;
    private final Items items;
    private final Histories histories;
    private final Limits limits;
    private final Gathering gathering;
    private final Clock clock;

    ItemFiles(
            JdbcClient db, FileRows rows, FileParts parts, Items items, Histories histories, Limits limits, Gathering gathering, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.parts = parts;
        this.items = items;
        this.histories = histories;
        this.limits = limits;
        this.gathering = gathering;
        this.clock = clock;
    }

    /** A file that is at an item now, and whether it was there before under a name or a person that the sender does not know. */
    public record Added(ItemFile file, boolean wasThere) {}

    /**
     * What stands at an item stands there once: sent again it is the one that is there. What the sender had taken away is theirs again,
     * by the name it has now; what another took away stays away, and this is a file of its own.
     */
    public Added add(ItemId id, Examined file, Viewer by) {
        var item = items.get(id, by);
        rows.lock(id);
        var there = rows.there(id, file.sha256(), by);
        if (there.isPresent()) {
            return new Added(there.get(), !there.get().person().equals(by.person()) || !there.get().name().equals(file.name()));
        }
        var away = rows.away(id, file.sha256(), by);
        var key = away.orElseGet(ItemId::nextUuid);
        if (away.isPresent()) {
            rows.bringBack(key, file, by);
        } else {
            rows.insert(item, key, file, by);
            parts.write(key, file.content(), by);
            limits.checkAll(parts.total(file.size(), by));
        }
        histories.filed(item, away.isPresent() ? Deed.FILE_BROUGHT_BACK : Deed.FILE_ADDED, file.name(), by);
        return new Added(get(id, key, by), false);
    }

    /** What is taken away stays in history, and can be put back. Twice is once. */
    public void remove(ItemId item, UUID id, Viewer by) {
        change(own(item, id, by), clock.instant().atOffset(UTC), Deed.FILE_REMOVED, by);
    }

    /** Unless another has sent the same since. */
    public void putBack(ItemId item, UUID id, Viewer by) {
        rows.lock(item);
        var file = own(item, id, by);
        rows.there(item, file.sha256(), by).filter(there -> !there.id().equals(id)).ifPresent(there -> {
            throw new Refused("item.file-same-there", "name", there.name(), "who", there.who());
        });
        change(file, null, Deed.FILE_BROUGHT_BACK, by);
    }

    @Transactional(readOnly = true)
    public ItemFile get(ItemId item, UUID id, Viewer viewer) {
        return db.sql(SEEN + "and item_file.id = :id").param("network", viewer.network()).param("item", item.value()).param("id", id)
            .query(ItemFile.class).optional().orElseThrow(NotThere::new);
    }

    /** What was taken away is opened only by those who may put it back. */
    @Transactional(readOnly = true)
    public ItemFile opened(ItemId item, UUID id, Viewer viewer) {
        var file = get(item, id, viewer);
        if (file.isRemoved() && !file.mayBeRemovedBy(viewer, items.get(item, viewer))) {
            throw new NotThere();
        }
        return file;
    }

    /** In the order they were added, those that were taken away too. */
    @Transactional(readOnly = true)
    public FileList of(ItemId item, List<Refused.Fault> faults, Viewer viewer) {
        return forPage(item, viewer, gathering.trip()).list(items.get(item, viewer), limits, faults);
    }

    /** Those that stand at any of the items, in the order they were added; with their bytes for where they are seen without asking for more. */
    @Transactional(readOnly = true)
    public List<Picture> pictures(List<UUID> items, boolean isWhole, Viewer viewer) {
        return rows.pictures(items, isWhole, viewer);
    }

    public Trip.Question<ItemFile> ask(ItemId item, Viewer viewer, Trip trip) {
        return trip.ask(ItemFile.class, SEEN + "order by item_file.at, item_file.id")
            .param("network", viewer.network()).param("item", item.value());
    }

    public Asked forPage(ItemId item, Viewer viewer, Trip trip) {
        return new Asked(
            ask(item, viewer, trip),
            trip.ask(Seer.class, """
                select membership.name, membership.colour
                from item
                join membership on membership.network_id = item.network_id
                               and (membership.until is null or membership.until >= current_date)
                where item.network_id = :network and item.id = :item
                  and (item.is_open or membership.organisation_id = item.owner_organisation_id
                       or item.visibility = 'PARTIES' and exists (
                           select from item_party party
                           where party.network_id = item.network_id and party.item_id = item.id
                             and party.organisation_id = membership.organisation_id))
                order by membership.colour, membership.name
                """)
                .param("network", viewer.network()).param("item", item.value()), limits);
    }

    /** Questions of a page that are on their way. */
    public record Asked(Trip.Question<ItemFile> files, Trip.Question<Seer> seers, Limits limits) {

        public FileList list(Item item) {
            return list(item, limits, List.of());
        }

        private FileList list(Item item, Limits limits, List<Refused.Fault> faults) {
            return new FileList(item, files.rows(), seers.rows().stream().map(Seer::name).toList(), limits, faults);
        }
    }

    /** An organisation that sees the item. */
    record Seer(String name, int colour) {}

    /** Locked until the deed is done. */
    private ItemFile own(ItemId item, UUID id, Viewer by) {
        var of = items.get(item, by);
        var file = db.sql(SEEN + "and item_file.id = :id for update of item_file")
            .param("network", by.network()).param("item", item.value()).param("id", id)
            .query(ItemFile.class).optional().orElseThrow(NotThere::new);
        if (!file.mayBeRemovedBy(by, of)) {
            throw new Refused("item.file-not-yours", "who", file.who(), "owner", of.ownerName());
        }
        return file;
    }

    private void change(ItemFile file, @Nullable OffsetDateTime removed, Deed deed, Viewer by) {
        if (file.isRemoved() == (removed != null)) {
            return;
        }
        db.sql("update item_file set removed_at = :at where network_id = :network and id = :id")
            .param("at", removed, Types.TIMESTAMP_WITH_TIMEZONE).param("network", by.network()).param("id", file.id()).update();
        histories.filed(items.get(file.item(), by), deed, file.name(), by);
    }
}
