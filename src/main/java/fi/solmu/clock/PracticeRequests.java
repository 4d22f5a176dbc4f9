package fi.solmu.clock;

import fi.solmu.item.Deed;
import fi.solmu.item.Happened;
import fi.solmu.item.Kind;
import fi.solmu.item.Request;
import fi.solmu.item.Requests;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A question why a practice is done asks the role that answers for it. */
@Component
class PracticeRequests implements Requests {

    private final JdbcClient db;

    PracticeRequests(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Request> of(Happened happened) {
        if (happened.kind() != Kind.PRACTICE || happened.deed() != Deed.QUESTIONED) {
            return List.of();
        }
        return db.sql("""
                select responsible_role_id from practice
                where network_id = :network and item_id = :id and responsible_role_id is not null
                """)
            .param("network", happened.network())
            .param("id", happened.item().value())
            .query(UUID.class).stream().map(role -> Request.of(List.of(role), "clock.follow-asked-why")).toList();
    }
}
