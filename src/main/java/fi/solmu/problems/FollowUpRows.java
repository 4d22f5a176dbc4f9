package fi.solmu.problems;

import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the follow-up of the log reads of problems: how often they came, and what was renewed meanwhile. */
@Repository
@Transactional(readOnly = true)
class FollowUpRows {

    private static final int MOST_PROBLEMS = 12;
    /** Of those met most, so many are looked at: some of them are hidden from the reader, removed or merged. */
    private static final int LOOKED_AT = 2_000;

    private final JdbcClient db;

    FollowUpRows(JdbcClient db) {
        this.db = db;
    }

    /** A month in which a problem was met, and how often. */
    record Times(UUID problem, LocalDate month, int times) {}

    /** What a problem hangs together with: a card or a task that it concerns or that is renewed for it. */
    record Beside(UUID problem, UUID item) {}

    /** An improvement that has come into use for a problem. */
    record InUse(UUID problem, ItemId id, int number, LocalDate day) {}

    /** Those met most on these days, both included, and met by that organisation where one is asked. */
    List<Recurrence.Row> metMost(
            LocalDate since, LocalDate until, @Nullable UUID organisation, @Nullable List<UUID> among, Viewer viewer) {
        return of("""
                select item.id, item.number, coalesce(said.title, source.title) as title, coalesce(said.language, source.language) as language,
                       item.state, met.first, solved.day as solved, helped.in_use, helped.proved
                from (
                    select one.item_id, count(*) as times
                    from problem_occurrence one
                    where one.network_id = :network and one.date between :since and :until
                      and (cast(:organisation as uuid) is null or one.organisation_id = :organisation)
                      and (cast(:among as uuid[]) is null or one.item_id = any(:among))
                    group by one.item_id
                    order by count(*) desc, one.item_id
                    limit :looked) often
                join item on item.network_id = :network and item.id = often.item_id and item.removed_at is null and item.state <> 'MERGED'
                join item_text source on source.network_id = item.network_id and source.item_id = item.id and source.language = item.language
                left join item_text said on said.network_id = item.network_id and said.item_id = item.id and said.language = :language
                left join lateral (
                    select min(one.date) as first, max(one.date) as last from problem_occurrence one
                    where one.network_id = item.network_id and one.item_id = item.id) met on true
                left join lateral (
                    select coalesce((
                        select cast(max(told.at) at time zone 'Europe/Helsinki' as date)
                        from history told
                        where told.network_id = item.network_id and told.item_id = item.id and told.deed = 'SOLVED'), (
                        select min(solution.decided)
                        from link
                        join item helping on helping.network_id = link.network_id and helping.id = link.from_id and helping.removed_at is null
                        join solution on solution.network_id = helping.network_id and solution.item_id = helping.id
                        where link.network_id = item.network_id and link.to_id = item.id and link.relation = 'SOLVES'
                          and link.until is null), cast(item.created_at at time zone 'Europe/Helsinki' as date)) as day
                    where item.state in ('SOLVED', 'LEARNED')) solved on true
                left join lateral (
                    select min(improvement.carried_out) as in_use,
                           max(improvement.proved) filter (where met.last is null or met.last <= improvement.proved) as proved
                    from link
                    join item better on better.network_id = link.network_id and better.id = link.to_id and better.removed_at is null
                    join improvement on improvement.network_id = better.network_id and improvement.item_id = better.id
                    where link.network_id = item.network_id and link.from_id = item.id and link.relation = 'GIVES_RISE_TO'
                      and link.until is null) helped on true
                order by often.times desc, item.number
                limit :most
                """, viewer).param("since", since).param("until", until).param("organisation", organisation, java.sql.Types.OTHER)
            .param("among", among == null ? null : among.toArray(UUID[]::new), java.sql.Types.ARRAY)
            .param("looked", LOOKED_AT).param("most", MOST_PROBLEMS).query(Recurrence.Row.class).list();
    }

    List<Times> times(Collection<UUID> problems, LocalDate since, Viewer viewer) {
        return of("""
                select item_id as problem, cast(date_trunc('month', date) as date) as month, count(*) as times
                from problem_occurrence
                where network_id = :network and item_id = any(:problems) and date >= :since
                group by 1, 2
                """, viewer).param("problems", problems.toArray(UUID[]::new)).param("since", since).query(Times.class).list();
    }

    List<Beside> beside(Collection<UUID> problems, Viewer viewer) {
        return of("""
                select link.from_id as problem, link.to_id as item from link
                where link.network_id = :network and link.from_id = any(:problems) and link.relation = 'CONCERNS'
                  and link.to_kind in ('ACTION_CARD', 'STEP') and link.until is null
                union
                select rise.from_id, renews.to_id
                from link rise
                join link renews on renews.network_id = rise.network_id and renews.from_id = rise.to_id and renews.relation = 'RENEWS'
                                and renews.to_kind in ('ACTION_CARD', 'STEP') and renews.until is null
                where rise.network_id = :network and rise.from_id = any(:problems) and rise.relation = 'GIVES_RISE_TO' and rise.until is null
                """, viewer).param("problems", problems.toArray(UUID[]::new)).query(Beside.class).list();
    }

    List<InUse> inUse(Collection<UUID> problems, Viewer viewer) {
        return of("""
                select link.from_id as problem, item.id, item.number, improvement.carried_out as day
                from link
                join item on item.network_id = link.network_id and item.id = link.to_id and item.removed_at is null
                join improvement on improvement.network_id = item.network_id and improvement.item_id = item.id
                where link.network_id = :network and link.from_id = any(:problems) and link.relation = 'GIVES_RISE_TO' and link.until is null
                  and improvement.carried_out is not null
                order by improvement.carried_out, item.number
                """, viewer).param("problems", problems.toArray(UUID[]::new)).query(InUse.class).list();
    }

    private StatementSpec of(String sql, Viewer viewer) {
        return db.sql(sql).param("network", viewer.network()).param("language", viewer.locale().getLanguage());
    }
}
