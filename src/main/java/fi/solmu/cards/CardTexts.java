package fi.solmu.cards;

import fi.solmu.item.ItemId;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What cards say: the version in force, the one being written, and those that were. */
@Repository
@Transactional(readOnly = true)
class CardTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    CardTexts(JdbcClient db) {
        this.db = db;
    }

    /** A card that was never published is shown as it is being written. */
    CardText inForce(ItemId id, Viewer viewer) {
        return text("""
                select coalesce(whole, card_whole(network_id, item_id))
                from card_now
                left join card_version using (network_id, item_id, version)
                where network_id = :network and item_id = :id
                """, id, 0, viewer);
    }

    /** What the newest version says, be its day still to come; nothing of a card of which none was ever decided on. */
    Optional<CardText> newest(ItemId id, Viewer viewer) {
        return find("""
                select whole
                from card_version
                where network_id = :network and item_id = :id
                order by version desc
                limit 1
                """, id, 0, viewer);
    }

    /** What was last sent of that version to those whose tasks it changes. */
    Optional<CardText> sent(ItemId id, int version, Viewer viewer) {
        return find("""
                select whole
                from card_sending
                where network_id = :network and item_id = :id and version = :version
                order by round desc
                limit 1
                """, id, version, viewer);
    }

    CardText draft(ItemId id, Viewer viewer) {
        return text("""
                select card_whole(network_id, item_id)
                from action_card
                where network_id = :network and item_id = :id
                """, id, 0, viewer);
    }

    CardText version(ItemId id, int version, Viewer viewer) {
        return text("""
                select whole
                from card_version
                where network_id = :network and item_id = :id and version = :version
                """, id, version, viewer);
    }

    List<CardVersion> versions(ItemId id, Viewer viewer) {
        return db.sql("""
                select version as number, published
                from card_version
                where network_id = :network and item_id = :id
                order by version desc
                """)
            .param("network", viewer.network())
            .param("id", id.value())
            .query(CardVersion.class)
            .list();
    }

    static CardText read(String json) {
        return JSON.readValue(json, CardText.class);
    }

    private CardText text(String sql, ItemId id, int version, Viewer viewer) {
        return find(sql, id, version, viewer).orElseThrow(NotThere::new);
    }

    private Optional<CardText> find(String sql, ItemId id, int version, Viewer viewer) {
        return db.sql(sql)
            .param("network", viewer.network())
            .param("id", id.value())
            .param("version", version)
            .query(String.class)
            .optional()
            .map(CardTexts::read);
    }
}
