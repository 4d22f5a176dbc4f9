package fi.solmu.cards;

import fi.solmu.item.Happened;
import fi.solmu.item.Kind;
import fi.solmu.item.Request;
import fi.solmu.item.Requests;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A version to come asks those to answer whose tasks it changes, and one in force to look at it; the first asks every role with a task. */
@Component
class CardRequests implements Requests {

    private final JdbcClient db;

    CardRequests(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Request> of(Happened happened) {
        if (happened.kind() != Kind.ACTION_CARD) {
            return List.of();
        }
        return switch (happened.deed()) {
            case PUBLISHED -> requests(changed(happened), isToCome(happened) ? "cards.approval-asked-to-know" : "cards.asked-to-read");
            case SENT -> requests(asked(happened), "cards.approval-asked");
            case DECLINED -> requests(answering(happened), "cards.approval-asked-to-decide");
            default -> List.of();
        };
    }

    private static List<Request> requests(List<UUID> roles, String asked) {
        return roles.isEmpty() ? List.of() : List.of(Request.of(roles, asked));
    }

    /** Of each party that is asked anew the roles with a task on the card; every role of one that only others wait for. */
    private List<UUID> asked(Happened happened) {
        return sql("""
                with sending as (
                    select network_id, item_id, version, round, whole
                    from card_sending
                    where network_id = :network and item_id = :id
                    order by version desc, round desc
                    limit 1
                ), concerned as (
                    select role.id, role.organisation_id, exists (
                        select from step
                        where step.network_id = :network and step.card_id = :id and step.role_id = role.id) as is_on_card
                    from sending
                    join card_asked asked using (network_id, item_id, version, round)
                    join role on role.network_id = :network and role.organisation_id = asked.organisation_id
                             and (role.ended_on is null or role.ended_on >= cast(now() at time zone 'Europe/Helsinki' as date))
                )
                select id from concerned
                where is_on_card or not exists (
                    select from concerned other where other.organisation_id = concerned.organisation_id and other.is_on_card)
                """, happened);
    }

    /** The roles of a party that is waited for: those with a task on the card, or else all it has. */
    List<UUID> waited(UUID network, UUID card, UUID organisation) {
        return db.sql("""
                with concerned as (
                    select role.id, exists (
                        select from step
                        where step.network_id = :network and step.card_id = :card and step.role_id = role.id) as is_on_card
                    from role
                    where role.network_id = :network and role.organisation_id = :organisation
                      and (role.ended_on is null or role.ended_on >= cast(now() at time zone 'Europe/Helsinki' as date))
                )
                select id from concerned where is_on_card or not exists (select from concerned other where other.is_on_card)
                """)
            .param("network", network)
            .param("card", card)
            .param("organisation", organisation)
            .query(UUID.class)
            .list();
    }

    /** Who answers for the card hears that it was refused. */
    private List<UUID> answering(Happened happened) {
        return sql("select owner_role_id from item where network_id = :network and id = :id and owner_role_id is not null", happened);
    }

    private boolean isToCome(Happened happened) {
        return !sql("""
                select item_id from action_card
                where network_id = :network and item_id = :id and published > cast(now() at time zone 'Europe/Helsinki' as date)
                """, happened).isEmpty();
    }

    /** The version that begins is kept when all is said; until then the newest kept is the one before. */
    private List<UUID> changed(Happened happened) {
        return sql("""
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
                """, happened);
    }

    private List<UUID> sql(String text, Happened happened) {
        return db.sql(text)
            .param("network", happened.network())
            .param("id", happened.item().value())
            .query(UUID.class)
            .list();
    }
}
