package fi.solmu.problems;

import fi.solmu.item.Deed;
import fi.solmu.item.Happened;
import fi.solmu.item.Kind;
import fi.solmu.item.Request;
import fi.solmu.item.Requests;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A proposal asks the role that answers for what it would renew to decide, as soon as it is known what that is. */
@Component
class ImprovementRequests implements Requests {

    private final JdbcClient db;

    ImprovementRequests(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Request> of(Happened happened) {
        if (happened.kind() != Kind.IMPROVEMENT || happened.deed() != Deed.LINKED) {
            return List.of();
        }
        var deciding = deciding(happened);
        return deciding.isEmpty() ? List.of() : List.of(Request.of(deciding, "problems.asked-to-decide"));
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
