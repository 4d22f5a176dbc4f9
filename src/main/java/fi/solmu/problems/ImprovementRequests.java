package fi.solmu.problems;

import fi.solmu.item.Deed;
import fi.solmu.item.Happened;
import fi.solmu.item.Kind;
import fi.solmu.item.Request;
import fi.solmu.item.Requests;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A proposal asks a role to decide: the one it names, and the one that answers for what it would renew as soon as that is known. What is
 * carried out asks whoever renews; a problem that comes again asks those who have said what would prove that it does not.
 */
@Component
class ImprovementRequests implements Requests {

    private final JdbcClient db;

    ImprovementRequests(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Request> of(Happened happened) {
        if (happened.kind() == Kind.PROBLEM) {
            var isMet = happened.deed() == Deed.MET_AGAIN || happened.deed() == Deed.REOPENED;
            return isMet ? asked(failed(happened), "problems.proof-call-failed") : List.of();
        }
        return happened.kind() != Kind.IMPROVEMENT ? List.of() : switch (happened.deed()) {
            case LINKED -> asked(deciding(happened), "problems.asked-to-decide");
            case ADDED -> asked(named(happened), "problems.asked-to-decide");
            case CARRIED_OUT -> asked(renewing(happened), "problems.proof-call-renew");
            default -> List.of();
        };
    }

    private static List<Request> asked(List<UUID> roles, String words) {
        return roles.isEmpty() ? List.of() : List.of(Request.of(roles, words));
    }

    private List<UUID> named(Happened happened) {
        return roles("""
                select improvement.decider_role_id
                from improvement
                where improvement.network_id = :network and improvement.item_id = :id and improvement.decider_role_id is not null
                """, happened);
    }

    private List<UUID> renewing(Happened happened) {
        return roles("""
                select distinct renewed.owner_role_id
                from link
                join item renewed on renewed.network_id = link.network_id and renewed.id = link.to_id and renewed.removed_at is null
                where link.network_id = :network and link.from_id = :id and link.relation = 'RENEWS' and link.until is null
                  and renewed.owner_role_id is not null
                """, happened);
    }

    /** Of each improvement in use whose problem this is and whose time it has broken; one that is only opened again has broken none. */
    private List<UUID> failed(Happened happened) {
        return roles("""
                select distinct coalesce(improvement.decider_role_id, improvement.decided_role_id)
                from problem
                join link on link.network_id = problem.network_id and link.from_id = problem.item_id
                         and link.relation = 'GIVES_RISE_TO' and link.until is null
                join item on item.network_id = link.network_id and item.id = link.to_id and item.removed_at is null
                         and item.state in ('CARRIED_OUT', 'VERIFIED')
                join improvement on improvement.network_id = item.network_id and improvement.item_id = item.id
                where problem.network_id = :network and problem.item_id = :id
                  and problem.last_met > coalesce(improvement.counted_from, improvement.carried_out)
                  and (:met or problem.last_met = cast(cast(:at as timestamptz) at time zone 'Europe/Helsinki' as date))
                  and coalesce(improvement.decider_role_id, improvement.decided_role_id) is not null
                """, happened);
    }

    private List<UUID> roles(String sql, Happened happened) {
        return db.sql(sql).param("network", happened.network()).param("id", happened.item().value())
            .param("met", happened.deed() == Deed.MET_AGAIN).param("at", happened.at().atOffset(ZoneOffset.UTC)).query(UUID.class).list();
    }

    /** Of the tie that has just been made. */
    private List<UUID> deciding(Happened happened) {
        return db.sql("""
                select renewed.owner_role_id
                from (
                    select to_id, relation from link
                    where network_id = :network and from_id = :id and until is null
                    order by since desc, id desc
                    limit 1
                ) newest
                join item renewed on renewed.network_id = :network and renewed.id = newest.to_id and renewed.removed_at is null
                join item proposal on proposal.network_id = :network and proposal.id = :id and proposal.state = 'PROPOSED'
                where newest.relation = 'RENEWS' and renewed.owner_role_id is not null
                """)
            .param("network", happened.network())
            .param("id", happened.item().value())
            .query(UUID.class)
            .list();
    }
}
