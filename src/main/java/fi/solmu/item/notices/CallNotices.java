package fi.solmu.item.notices;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.Call;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever is called to something that goes on, in Solmu and by mail, in the transaction of what calls them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CallNotices {

    private final JdbcClient db;
    private final Outbox outbox;

    CallNotices(JdbcClient db, Outbox outbox) {
        this.db = db;
        this.outbox = outbox;
    }

    @EventListener
    void on(Call call) {
        var about = new About(call.network(), call.item(), null, call.words(), call.by(), call.organisation(), call.at());
        db.sql("""
                insert into notice (network_id, id, person_id, item_id, reason, asked, by_id, organisation_id, at)
                select :network, gen_random_uuid(), person, :item, 'REQUEST', :asked, :by, :organisation, :at
                from unnest(:persons) person
                """)
            .param("network", call.network())
            .param("item", call.item().value())
            .param("asked", call.words())
            .param("by", call.by())
            .param("organisation", call.organisation())
            .param("at", call.at().atOffset(UTC))
            .param("persons", call.persons().toArray(UUID[]::new))
            .update();
        outbox.toPersons(Mail.What.CALL, call.persons(), about);
        outbox.toMailboxes(Mail.What.CALL, call.mailboxes(), about);
    }
}
