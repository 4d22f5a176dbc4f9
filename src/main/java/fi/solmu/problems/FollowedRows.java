package fi.solmu.problems;

import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Improvements as they are followed up: with who decides of them and how they stand today. */
@Repository
@Transactional(readOnly = true)
class FollowedRows {

    /** So many are shown at once; those whose proof is still to come stand first. */
    static final int MOST = 500;

    /**
     * How each stands, as {@link Standing} reckons it of what the reader sees. Who decides is the role that the proposal names, else who
     * owns what it renews, else who proposed it.
     */
    private static final String FOLLOWED = """
            with followed as (
                select item.id, item.number, coalesce(said.title, source.title) as title, coalesce(said.language, source.language) as language,
                       item.state, improvement.*, membership.organisation_id as deciding, membership.name as deciding_name, membership.colour,
                       role.title as role, behind.problem, behind.problem_title, behind.last_met,
                       case when item.state in ('PROPOSED', 'ACCEPTED', 'REJECTED') then item.state
                            when behind.last_met > used.since then 'FAILED'
                            when item.state = 'VERIFIED' then 'PROVED'
                            when coalesce(improvement.check_on, used.since + make_interval(months => coalesce(improvement.months, :usual))) > :today
                            then 'WATCHED' else 'ASKED' end as standing,
                       coalesce(improvement.proposed, cast(item.created_at at time zone 'Europe/Helsinki' as date)) as since
                from item
                join improvement on improvement.network_id = item.network_id and improvement.item_id = item.id
                join item_text source on source.network_id = item.network_id and source.item_id = item.id and source.language = item.language
                left join item_text said on said.network_id = item.network_id and said.item_id = item.id and said.language = :language
                left join role on role.network_id = improvement.network_id
                              and role.id = coalesce(improvement.decider_role_id, improvement.decided_role_id)
                left join lateral (
                    select renewed.owner_organisation_id as owner
                    from link
                    join item renewed on renewed.network_id = link.network_id and renewed.id = link.to_id and renewed.removed_at is null
                    where link.network_id = item.network_id and link.from_id = item.id and link.relation = 'RENEWS' and link.until is null
                    order by link.since, link.id
                    limit 1) renews on true
                join membership on membership.network_id = item.network_id
                               and membership.organisation_id = coalesce(role.organisation_id, renews.owner, item.owner_organisation_id)
                left join lateral (
                    select (array_agg(problem.item_id order by link.since, link.id))[1] as problem,
                           (array_agg(named.title order by link.since, link.id))[1] as problem_title, max(met.last) as last_met
                    from link
                    join item of on of.network_id = link.network_id and of.id = link.from_id and of.removed_at is null
                    join problem on problem.network_id = of.network_id and problem.item_id = of.id
                    join item_text named on named.network_id = of.network_id and named.item_id = of.id and named.language = of.language
                    left join lateral (
                        select max(date) as last from problem_occurrence one
                        where one.network_id = problem.network_id and one.item_id = problem.item_id) met on true
                    where link.network_id = item.network_id and link.to_id = item.id and link.relation = 'GIVES_RISE_TO'
                      and link.until is null) behind on true
                cross join lateral (
                    select coalesce(improvement.counted_from, improvement.carried_out, improvement.decided, improvement.proposed) as since) used
                where item.network_id = :network and item.kind = 'IMPROVEMENT' and item.removed_at is null)
            """;

    private final JdbcClient db;

    FollowedRows(JdbcClient db) {
        this.db = db;
    }

    /** Those of that organisation and of these standings where they are asked, or those that are named; at most one more than are shown. */
    List<Followed> of(
            @Nullable UUID organisation, Collection<Standing> standings, @Nullable Collection<UUID> among, LocalDate today, Viewer viewer) {
        return asked(FOLLOWED + """
                select * from followed
                where (cast(:organisation as uuid) is null or deciding = :organisation) and standing = any(:standings)
                  and (cast(:among as uuid[]) is null or id = any(:among))
                order by standing in ('PROVED', 'REJECTED'), since, id
                limit :most
                """, organisation, today, viewer).param("standings", standings.stream().map(Standing::name).toArray(String[]::new))
            .param("among", among == null ? null : among.toArray(UUID[]::new), Types.ARRAY).param("most", MOST + 1)
            .query(FollowedRows::followed).list();
    }

    Map<Standing, Long> counts(@Nullable UUID organisation, LocalDate today, Viewer viewer) {
        var counts = new EnumMap<Standing, Long>(Standing.class);
        asked(FOLLOWED + """
                select standing, count(*) as many from followed
                where cast(:organisation as uuid) is null or deciding = :organisation
                group by standing
                """, organisation, today, viewer)
            .query(row -> {
                counts.put(Standing.valueOf(row.getString("standing")), row.getLong("many"));
            });
        return counts;
    }

    private StatementSpec asked(String sql, @Nullable UUID organisation, LocalDate today, Viewer viewer) {
        return db.sql(sql).param("network", viewer.network()).param("language", viewer.locale().getLanguage())
            .param("organisation", organisation, Types.OTHER).param("today", today).param("usual", Proof.USUAL_MONTHS);
    }

    private static Followed followed(ResultSet row, int n) throws SQLException {
        var problem = row.getObject("problem", UUID.class);
        return new Followed(
                new ItemId(row.getObject("id", UUID.class)), row.getInt("number"), row.getString("title"), row.getString("language"),
                row.getObject("deciding", UUID.class), row.getString("deciding_name"), row.getInt("colour"), row.getString("role"),
                problem == null ? null : new ItemId(problem), row.getString("problem_title"), ImprovementRows.improvement(row, n),
                row.getObject("last_met", LocalDate.class), row.getObject("since", LocalDate.class));
    }
}
