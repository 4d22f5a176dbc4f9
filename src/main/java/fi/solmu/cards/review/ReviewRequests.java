package fi.solmu.cards.review;

import fi.solmu.item.Deed;
import fi.solmu.item.Happened;
import fi.solmu.item.Kind;
import fi.solmu.item.Request;
import fi.solmu.item.Requests;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A situation that is stood down asks the roles that had tasks in it to look back at it. */
@Component
class ReviewRequests implements Requests {

    private final JdbcClient db;

    ReviewRequests(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Request> of(Happened happened) {
        if (happened.kind() != Kind.SITUATION || happened.deed() != Deed.STOOD_DOWN) {
            return List.of();
        }
        var roles = db.sql("""
                select distinct cast(step ->> 'role' as uuid)
                from situation
                join action_card card on card.network_id = situation.network_id and card.item_id = situation.card_id
                join card_version past on past.network_id = card.network_id and past.item_id = card.item_id
                                      and past.version = coalesce(situation.version, card.version)
                cross join jsonb_array_elements(past.whole -> 'steps') step
                where situation.network_id = :network and situation.item_id = :id and step ->> 'role' is not null
                union
                select role_id from situation_entry
                where network_id = :network and item_id = :id and role_id is not null
                """)
            .param("network", happened.network()).param("id", happened.item().value()).query(UUID.class).list();
        return roles.isEmpty() ? List.of() : List.of(Request.of(roles, isDrill(happened) ? "cards.review-asked-drill" : "cards.review-asked"));
    }

    private boolean isDrill(Happened happened) {
        return db.sql("select is_drill from situation where network_id = :network and item_id = :id")
            .param("network", happened.network()).param("id", happened.item().value()).query(Boolean.class).single();
    }
}
