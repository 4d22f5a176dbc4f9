package fi.solmu.clock.clash;

import fi.solmu.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which practices should come before which, as their ties say. */
@Repository
@Transactional(readOnly = true)
class Orders {

    private final JdbcClient db;

    Orders(JdbcClient db) {
        this.db = db;
    }

    /** Of those that the reader sees. */
    List<ClashGround.Order> of(Viewer viewer) {
        return db.sql("""
                select link.from_id as before, link.to_id as after
                from link
                join item source on source.network_id = link.network_id and source.id = link.from_id and source.removed_at is null
                join item target on target.network_id = link.network_id and target.id = link.to_id and target.removed_at is null
                where link.network_id = :network and link.until is null and link.relation = 'PRECEDES'
                """)
            .param("network", viewer.network())
            .query(ClashGround.Order.class)
            .list();
    }
}
