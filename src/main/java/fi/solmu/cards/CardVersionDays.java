package fi.solmu.cards;

import fi.solmu.item.VersionDays;
import fi.solmu.web.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Since when the versions of cards have been in force. */
@Repository
@Transactional(readOnly = true)
class CardVersionDays implements VersionDays {

    private final JdbcClient db;

    CardVersionDays(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Version> of(Collection<UUID> items, Viewer viewer) {
        return items.isEmpty() ? List.of() : db.sql("""
                select past.item_id as item, past.version, past.published as "from"
                from card_version past
                join item on item.network_id = past.network_id and item.id = past.item_id and item.removed_at is null
                where past.network_id = :network and past.item_id = any(:items)
                order by past.published, past.item_id, past.version
                """)
            .param("network", viewer.network())
            .param("items", items.toArray(UUID[]::new))
            .query(Version.class)
            .list();
    }
}
