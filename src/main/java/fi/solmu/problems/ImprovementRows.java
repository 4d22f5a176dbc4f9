package fi.solmu.problems;

import fi.solmu.item.ItemId;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Improvements as rows, and what they would renew. */
@Repository
@Transactional
class ImprovementRows {

    /** Which role is asked of an improvement: the one named to decide, else the one that has decided, of those that somebody is in today. */
    static final String ANSWERS = """
            left join lateral (
                select holder.role_id as role
                from role_holder holder
                where holder.network_id = improvement.network_id
                  and holder.role_id in (improvement.decider_role_id, improvement.decided_role_id)
                  and holder.since <= current_date and (holder.until is null or holder.until >= current_date)
                order by holder.role_id is not distinct from improvement.decider_role_id desc
                limit 1) answers on true
            """;

    private final JdbcClient db;

    ImprovementRows(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    Optional<Improvement> find(ItemId id, Viewer viewer) {
        return of("""
                select item.state, improvement.*
                from improvement
                join item on item.network_id = improvement.network_id and item.id = improvement.item_id
                where improvement.network_id = :network and improvement.item_id = :id
                """, id, viewer).query(ImprovementRows::improvement).optional();
    }

    static Improvement improvement(ResultSet row, int n) throws SQLException {
        return new Improvement(
                Improvement.State.valueOf(row.getString("state")), day(row, "proposed"), row.getObject("decider_role_id", UUID.class),
                day(row, "decide_by"), day(row, "decided"), row.getObject("decided_role_id", UUID.class), day(row, "carried_out"),
                row.getString("reason"), row.getString("why"), row.getString("how"), row.getString("where"), proof(row));
    }

    static Proof proof(ResultSet row) throws SQLException {
        return new Proof(row.getObject("months", Integer.class), row.getString("criterion"), day(row, "counted_from"), day(row, "check_on"),
            row.getObject("check_id", UUID.class), day(row, "proved"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    void lock(ItemId id, Viewer by) {
        of("select id from item where network_id = :network and id = :id and kind = 'IMPROVEMENT' for update", id, by)
            .query(UUID.class)
            .optional()
            .orElseThrow(NotThere::new);
    }

    void keep(ItemId id, Improvement improvement, Viewer by) {
        var proof = improvement.proof();
        of("""
                insert into improvement (network_id, item_id, proposed, decider_role_id, decide_by, decided, decided_role_id, carried_out,
                                         reason, why, how, "where", months, criterion, counted_from, check_on, check_id, proved)
                values (:network, :id, :proposed, :decider, :decideBy, :decided, :role, :carriedOut,
                        :reason, :why, :how, :where, :months, :criterion, :from, :on, :check, :proved)
                on conflict (network_id, item_id) do update
                    set proposed = excluded.proposed, decider_role_id = excluded.decider_role_id, decide_by = excluded.decide_by,
                        decided = excluded.decided, decided_role_id = excluded.decided_role_id, carried_out = excluded.carried_out,
                        reason = excluded.reason, why = excluded.why, how = excluded.how, "where" = excluded."where",
                        months = excluded.months, criterion = excluded.criterion, counted_from = excluded.counted_from,
                        check_on = excluded.check_on, check_id = excluded.check_id, proved = excluded.proved
                """, id, by)
            .param("proposed", improvement.proposed(), Types.DATE)
            .param("decider", improvement.decider(), Types.OTHER)
            .param("decideBy", improvement.decideBy(), Types.DATE)
            .param("decided", improvement.decided(), Types.DATE)
            .param("role", improvement.decidedBy(), Types.OTHER)
            .param("carriedOut", improvement.carriedOut(), Types.DATE)
            .param("reason", improvement.reason())
            .param("why", improvement.why())
            .param("how", improvement.how())
            .param("where", improvement.where())
            .param("months", proof.months(), Types.INTEGER)
            .param("criterion", proof.criterion())
            .param("from", proof.from(), Types.DATE)
            .param("on", proof.on(), Types.DATE)
            .param("check", proof.check(), Types.OTHER)
            .param("proved", proof.proved(), Types.DATE)
            .update();
    }

    @Transactional(readOnly = true)
    boolean renewsSomethingOf(ItemId id, Viewer viewer) {
        return of("""
                select exists (
                    select from link
                    join item renewed on renewed.network_id = link.network_id and renewed.id = link.to_id
                    where link.network_id = :network and link.from_id = :id and link.relation = 'RENEWS' and link.until is null
                      and renewed.removed_at is null and renewed.owner_organisation_id = :organisation)
                """, id, viewer).param("organisation", viewer.organisation()).query(Boolean.class).single();
    }

    /** In which role the reader decides: the one that owns what is renewed, otherwise any of the reader's own. */
    @Transactional(readOnly = true)
    @Nullable UUID deciding(ItemId id, Viewer viewer) {
        return of("""
                select role.id
                from role
                left join link on link.network_id = role.network_id and link.from_id = :id and link.relation = 'RENEWS'
                              and link.until is null
                left join item renewed on renewed.network_id = link.network_id and renewed.id = link.to_id
                where role.network_id = :network and role.id = any(:roles)
                order by (renewed.owner_role_id = role.id) desc nulls last, role.id
                limit 1
                """, id, viewer)
            .param("roles", viewer.roles().toArray(UUID[]::new))
            .query(UUID.class)
            .optional()
            .orElse(null);
    }

    /** When any of the problems behind it that the reader sees was last met. */
    @Transactional(readOnly = true)
    @Nullable LocalDate lastMet(ItemId id, Viewer viewer) {
        return of("""
                select met.date
                from link
                join item of on of.network_id = link.network_id and of.id = link.from_id and of.removed_at is null
                join problem_occurrence met on met.network_id = link.network_id and met.item_id = link.from_id
                where link.network_id = :network and link.to_id = :id and link.relation = 'GIVES_RISE_TO' and link.until is null
                order by met.date desc
                limit 1
                """, id, viewer).query(LocalDate.class).optional().orElse(null);
    }

    /** What the problems behind it concern and it does not yet renew. */
    @Transactional(readOnly = true)
    List<UUID> renewable(ItemId id, Viewer viewer) {
        return of("""
                select distinct concern.to_id
                from link rise
                join link concern on concern.network_id = rise.network_id and concern.from_id = rise.from_id
                                 and concern.relation = 'CONCERNS' and concern.until is null
                join link_rule on link_rule.relation = 'RENEWS' and link_rule.from_kind = 'IMPROVEMENT'
                              and link_rule.to_kind = concern.to_kind
                where rise.network_id = :network and rise.to_id = :id and rise.relation = 'GIVES_RISE_TO' and rise.until is null
                  and not exists (
                    select from link renewed
                    where renewed.network_id = rise.network_id and renewed.from_id = :id and renewed.relation = 'RENEWS'
                      and renewed.to_id = concern.to_id and renewed.until is null)
                """, id, viewer).query(UUID.class).list();
    }

    /** What it renews, as far as the reader sees it. */
    @Transactional(readOnly = true)
    List<UUID> renewed(ItemId id, Viewer viewer) {
        return of("""
                select to_id from link
                where network_id = :network and from_id = :id and relation = 'RENEWS' and until is null
                """, id, viewer).query(UUID.class).list();
    }

    private StatementSpec of(String sql, ItemId id, Viewer viewer) {
        return db.sql(sql).param("network", viewer.network()).param("id", id.value());
    }
}
