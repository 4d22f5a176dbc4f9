package fi.solmu.item.notices;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.Reply;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever put something forward what became of it: in Solmu alone, for nothing is asked of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReplyNotices {

    private final JdbcClient db;

    ReplyNotices(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(Reply reply) {
        db.sql("""
                insert into notice (network_id, id, person_id, item_id, reason, asked, by_id, organisation_id, at)
                values (:network, gen_random_uuid(), :person, :item, 'REQUEST', :asked, :by, :organisation, :at)
                """)
            .param("network", reply.network()).param("person", reply.person()).param("item", reply.item().value())
            .param("asked", reply.words()).param("by", reply.by()).param("organisation", reply.organisation())
            .param("at", reply.at().atOffset(UTC)).update();
    }
}
