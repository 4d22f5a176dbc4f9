package fi.solmu.cards;

import fi.solmu.item.ItemId;
import fi.solmu.item.PartsOf;
import fi.solmu.web.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of a card, for those who ask only what belongs to it. */
@Repository
@Transactional(readOnly = true)
class CardParts implements PartsOf {

    private final JdbcClient db;

    CardParts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<UUID> of(ItemId whole, Viewer viewer) {
        return db.sql("select item_id from step where network_id = :network and card_id = :card order by number, item_id")
            .param("network", viewer.network()).param("card", whole.value()).query(UUID.class).list();
    }

    private record Part(UUID task, UUID card) {}

    @Override
    public Map<UUID, UUID> wholes(Collection<UUID> parts, UUID network) {
        return db.sql("select item_id as task, card_id as card from step where network_id = :network and item_id = any(:tasks)")
            .param("network", network).param("tasks", parts.toArray(UUID[]::new)).query(Part.class).stream()
            .collect(Collectors.toMap(Part::task, Part::card));
    }
}
