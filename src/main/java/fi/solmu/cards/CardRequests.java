package fi.solmu.cards;

import fi.solmu.item.Deed;
import fi.solmu.item.Happened;
import fi.solmu.item.Kind;
import fi.solmu.item.Request;
import fi.solmu.item.Requests;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A new version in force asks those roles to look at it whose tasks it changes; the first asks every role that has one. */
@Component
class CardRequests implements Requests {

    private final JdbcClient db;

    CardRequests(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Request> of(Happened happened) {
        if (happened.kind() != Kind.ACTION_CARD || happened.deed() != Deed.PUBLISHED) {
            return List.of();
        }
        var roles = changed(happened);
        return roles.isEmpty() ? List.of() : List.of(Request.of(roles, "cards.asked-to-read"));
    }

    /** The version that begins is kept when all is said; until then the newest kept is the one before. */
    private List<UUID> changed(Happened happened) {
        return db.sql("""
                with new_task (task) as (
                    select jsonb_array_elements(card_whole(:network, :id) -> 'steps')
                ), old_task (task) as (
                    select jsonb_array_elements(whole -> 'steps')
                    from card_version
                    where network_id = :network and item_id = :id and version = (
                        select max(version) from card_version where network_id = :network and item_id = :id)
                )
                select distinct cast(changed.task ->> 'role' as uuid)
                from (
                    (select task from new_task except select task from old_task)
                    union all
                    (select task from old_task except select task from new_task)
                ) changed
                where changed.task ->> 'role' is not null
                """)
            .param("network", happened.network())
            .param("id", happened.item().value())
            .query(UUID.class)
            .list();
    }
}
