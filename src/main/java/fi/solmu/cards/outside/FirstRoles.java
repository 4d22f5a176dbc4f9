package fi.solmu.cards.outside;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Of each organisation the role that has something to do first by a card: to those in it the card is suggested. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FirstRoles {

    private final JdbcClient db;

    FirstRoles(JdbcClient db) {
        this.db = db;
    }

    /** A card, and the first role of one organisation on it. */
    record First(UUID card, UUID role, UUID organisation) {}

    List<First> of(List<UUID> cards, UUID network) {
        return db.sql("""
                select distinct on (card.item_id, role.organisation_id)
                       card.item_id as card, role.id as role, role.organisation_id as organisation
                from card_now card
                join card_version past on past.network_id = card.network_id and past.item_id = card.item_id and past.version = card.version
                cross join lateral jsonb_array_elements(past.whole -> 'steps') with ordinality step (told, place)
                join role on role.network_id = card.network_id and role.id = cast(step.told ->> 'role' as uuid)
                         and (role.ended_on is null or role.ended_on >= cast(now() at time zone 'Europe/Helsinki' as date))
                where card.network_id = :network and card.item_id = any(:cards)
                order by card.item_id, role.organisation_id, cast(step.told ->> 'from' as integer) nulls last, step.place
                """)
            .param("network", network).param("cards", cards.toArray(UUID[]::new)).query(First.class).list();
    }
}
