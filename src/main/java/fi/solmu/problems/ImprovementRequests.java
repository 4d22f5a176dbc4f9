package fi.solmu.problems;

import fi.solmu.item.Deed;
import fi.solmu.item.Happened;
import fi.solmu.item.Kind;
import fi.solmu.item.PartsOf;
import fi.solmu.item.Request;
import fi.solmu.item.Requests;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * A proposal asks a role to decide: the one it names, and the one that answers for what it would renew as soon as that is known. What is
 * carried out asks whoever renews; a problem that comes again asks those who have said what would prove that it does not.
 */
@Component
class ImprovementRequests implements Requests {

    /** The item as it stood before the deed; of a new one there is none. */
    private static final String BEFORE = """
            left join lateral (
                select told.record
                from history told
                where told.network_id = item.network_id and told.item_id = :id and told.record is not null and told.revision < :revision
                order by told.revision desc, told.at desc
                limit 1) before on true
            """;

    private final JdbcClient db;
    private final PartsOf parts;

    ImprovementRequests(JdbcClient db, PartsOf parts) {
        this.parts = parts;
        this.db = db;
    }

    @Override
    public List<Request> of(Happened happened) {
        if (happened.kind() == Kind.PROBLEM) {
            var isMet = happened.deed() == Deed.MET_AGAIN || happened.deed() == Deed.REOPENED;
            return isMet ? failed(happened).stream().map(roles -> Request.orCoordinators(roles, "problems.proof-call-failed")).toList() : List.of();
        }
        return happened.kind() != Kind.IMPROVEMENT ? List.of() : switch (happened.deed()) {
            case LINKED -> asked(deciding(happened), "problems.asked-to-decide");
            case ADDED, CHANGED -> named(happened).stream()
                .map(role -> Request.orCoordinators(List.of(role), "problems.asked-to-decide")).toList();
            case CARRIED_OUT -> asked(renewing(happened), "problems.proof-call-renew");
            default -> List.of();
        };
    }

    private static List<Request> asked(List<UUID> roles, String words) {
        return roles.isEmpty() ? List.of() : List.of(Request.of(roles, words));
    }

    /** Who is named to decide and was not before. */
    private List<UUID> named(Happened happened) {
        return of("""
                select improvement.decider_role_id
                from improvement
                join item on item.network_id = improvement.network_id and item.id = improvement.item_id
                """ + BEFORE + """
                where improvement.network_id = :network and improvement.item_id = :id and improvement.decider_role_id is not null
                  and item.state = 'PROPOSED'
                  and improvement.decider_role_id is distinct from cast(before.record #>> '{fields,decider}' as uuid)
                """, happened).query(UUID.class).list();
    }

    private List<UUID> renewing(Happened happened) {
        return answering(of("""
                select link.to_id
                from link
                where link.network_id = :network and link.from_id = :id and link.relation = 'RENEWS' and link.until is null
                """, happened).query(UUID.class).list(), happened);
    }

    /** Those who decide of each improvement in use whose problem this is, when this deed told the first time that broke its proof. */
    private List<List<UUID>> failed(Happened happened) {
        return of("""
                select array_remove(array[coalesce(answers.role, improvement.decider_role_id, improvement.decided_role_id)], null) as roles
                from item
                join link on link.network_id = item.network_id and link.from_id = item.id
                         and link.relation = 'GIVES_RISE_TO' and link.until is null
                join item better on better.network_id = link.network_id and better.id = link.to_id and better.removed_at is null
                                and better.state in ('CARRIED_OUT', 'VERIFIED')
                join improvement on improvement.network_id = better.network_id and improvement.item_id = better.id
                cross join lateral (
                    select coalesce(improvement.counted_from, improvement.carried_out, improvement.decided, improvement.proposed) as since) used
                """ + ImprovementRows.ANSWERS + BEFORE + """
                where item.network_id = :network and item.id = :id
                  and exists (
                    select from problem_occurrence met
                    where met.network_id = item.network_id and met.item_id = item.id and met.date > used.since)
                  and not exists (
                    select from jsonb_array_elements(coalesce(before.record #> '{fields,occurrences}', '[]')) known
                    where cast(known.value ->> 'date' as date) > used.since)
                """, happened).query((row, n) -> List.of((UUID[]) row.getArray("roles").getArray())).list();
    }

    private StatementSpec of(String sql, Happened happened) {
        return db.sql(sql).param("network", happened.network()).param("id", happened.item().value()).param("revision", happened.revision());
    }

    /** Of the tie that has just been made. */
    private List<UUID> deciding(Happened happened) {
        return answering(of("""
                select newest.to_id
                from (
                    select to_id, relation from link
                    where network_id = :network and from_id = :id and until is null
                    order by since desc, id desc
                    limit 1
                ) newest
                join item proposal on proposal.network_id = :network and proposal.id = :id and proposal.state = 'PROPOSED'
                where newest.relation = 'RENEWS'
                """, happened).query(UUID.class).list(), happened);
    }

    /** Which roles answer for these; for a task of a card, the role of the card too. */
    private List<UUID> answering(List<UUID> renewed, Happened happened) {
        var all = Stream.concat(renewed.stream(), parts.wholes(renewed, happened.network()).values().stream()).toArray(UUID[]::new);
        return of("""
                select distinct item.owner_role_id
                from item
                where item.network_id = :network and item.id = any(:all) and item.removed_at is null and item.owner_role_id is not null
                """, happened).param("all", all).query(UUID.class).list();
    }
}
