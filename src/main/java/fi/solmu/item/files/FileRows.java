package fi.solmu.item.files;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of an item's files, by what is in them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FileRows {

    private final JdbcClient db;
    private final Clock clock;

    FileRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whoever else adds to the item at the same time, or puts back, waits until it is known what is there. */
    void lock(ItemId item) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:item, 0))").param("item", "files of " + item).query((row, n) -> n).list();
    }

    /** What stands at the item with that content. */
    Optional<ItemFile> there(ItemId item, String sha256, Viewer by) {
        return db.sql(ItemFiles.SEEN + "and item_file.sha256 = :sha256 and item_file.removed_at is null")
            .param("network", by.network()).param("item", item.value()).param("sha256", sha256).query(ItemFile.class).optional();
    }

    /** What one has sent oneself, and taken away. */
    Optional<UUID> away(ItemId item, String sha256, Viewer by) {
        return db.sql("""
                select id from item_file
                where network_id = :network and item_id = :item and sha256 = :sha256 and removed_at is not null
                  and person_id = :person and organisation_id = :organisation
                order by removed_at desc
                limit 1
                """)
            .param("network", by.network()).param("item", item.value()).param("sha256", sha256)
            .param("person", by.person()).param("organisation", by.organisation()).query(UUID.class).optional();
    }

    /** By the name it has now, which also says which kind of text a text is. */
    void bringBack(UUID id, Examined file, Viewer by) {
        db.sql("update item_file set removed_at = null, name = :name, type = :type where network_id = :network and id = :id")
            .param("name", file.name()).param("type", file.type().name()).param("network", by.network()).param("id", id).update();
    }

    void insert(Item item, UUID key, Examined file, Viewer by) {
        db.sql("""
                insert into item_file (network_id, id, item_id, name, type, size, sha256, thumbnail, person_id, organisation_id, at)
                values (:network, :key, :item, :name, :type, :size, :sha256, :thumbnail, :person, :organisation, :at)
                """)
            .param("network", by.network())
            .param("key", key)
            .param("item", item.id().value())
            .param("name", file.name())
            .param("type", file.type().name())
            .param("size", file.size())
            .param("sha256", file.sha256())
            .param("thumbnail", file.thumbnail(), Types.BINARY)
            .param("person", by.person())
            .param("organisation", by.organisation())
            .param("at", clock.instant().atOffset(UTC))
            .update();
    }

    List<Picture> pictures(List<UUID> items, boolean isWhole, Viewer viewer) {
        return db.sql("""
                select item_id as item, id, name, case when :whole then thumbnail end as thumbnail
                from item_file
                where network_id = :network and item_id = any(:items) and thumbnail is not null and removed_at is null
                order by at, id
                """)
            .param("whole", isWhole).param("network", viewer.network()).param("items", items.toArray(UUID[]::new))
            .query((row, n) -> new Picture(
                new ItemId(row.getObject("item", UUID.class)), row.getObject("id", UUID.class), row.getString("name"), row.getBytes("thumbnail")))
            .list();
    }
}
