package fi.solmu.problems;

import fi.solmu.database.Gathering;
import fi.solmu.database.Trip;
import fi.solmu.item.ItemId;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Problems as rows: the problem, and each time it was met. */
@Repository
@Transactional
class ProblemRows {

    private final JdbcClient db;
    private final Gathering gathering;

    ProblemRows(JdbcClient db, Gathering gathering) {
        this.db = db;
        this.gathering = gathering;
    }

    @Transactional(readOnly = true)
    Optional<Problem> find(ItemId id, Viewer viewer) {
        return Logged.of(logged(id, viewer, gathering.trip()).rows()).map(Logged::problem);
    }

    Trip.Question<Logged.Row> logged(ItemId id, Viewer viewer, Trip trip) {
        return trip.ask(Logged.Row.class, """
                select item.state, problem.severity, problem.reason, problem.way_id as way,
                       met.date, met.organisation_id as organisation, membership.name, coalesce(membership.colour, 0) as colour,
                       met.note
                from problem
                join item on item.network_id = problem.network_id and item.id = problem.item_id
                left join problem_occurrence met on met.network_id = problem.network_id and met.item_id = problem.item_id
                left join membership on membership.network_id = met.network_id
                                    and membership.organisation_id = met.organisation_id
                where problem.network_id = :network and problem.item_id = :id
                order by met.position
                """)
            .param("network", viewer.network())
            .param("id", id.value());
    }

    /** Two who meet it at once are both heard: the second waits for the first. */
    void lock(ItemId id, Viewer by) {
        of("select id from item where network_id = :network and id = :id and kind = 'PROBLEM' for update", id, by)
            .query(UUID.class)
            .optional()
            .orElseThrow(NotThere::new);
    }

    void keep(ItemId id, Problem problem, LocalDate today, Viewer by) {
        var met = problem.occurrences();
        of("""
                insert into problem (network_id, item_id, severity, reason, way_id, last_met, times_met, met_by)
                values (:network, :id, :severity, :reason, :way, coalesce(cast(:lastMet as date), :today), :times, :metBy)
                on conflict (network_id, item_id) do update
                    set severity = excluded.severity, reason = excluded.reason, way_id = excluded.way_id,
                        last_met = coalesce(cast(:lastMet as date), problem.last_met),
                        times_met = excluded.times_met, met_by = excluded.met_by
                """, id, by)
            .param("severity", problem.severity())
            .param("reason", problem.reason())
            .param("way", problem.way())
            .param("lastMet", met.stream().map(Occurrence::date).max(LocalDate::compareTo).orElse(null))
            .param("today", today)
            .param("times", met.size())
            .param("metBy", met.stream().map(Occurrence::organisation).filter(Objects::nonNull).distinct().toArray(UUID[]::new))
            .update();
        keepOccurrences(id, met, by);
    }

    @Transactional(readOnly = true)
    boolean hasSolution(ItemId id, Viewer viewer) {
        return of("""
                select exists (
                    select from link
                    join item on item.network_id = link.network_id and item.id = link.from_id
                    where link.network_id = :network and link.to_id = :id and link.relation = 'SOLVES' and link.until is null
                      and item.removed_at is null and item.state <> 'REJECTED')
                """, id, viewer).query(Boolean.class).single();
    }

    @Transactional(readOnly = true)
    boolean isSolvedBy(ItemId id, UUID solution, Viewer viewer) {
        return of("""
                select exists (
                    select from link
                    join item on item.network_id = link.network_id and item.id = link.from_id
                    where link.network_id = :network and link.to_id = :id and link.from_id = :solution and link.relation = 'SOLVES'
                      and link.until is null and item.removed_at is null)
                """, id, viewer).param("solution", solution).query(Boolean.class).single();
    }

    @Transactional(readOnly = true)
    boolean isImproved(ItemId id, Viewer viewer) {
        return of("""
                select exists (
                    select from link
                    join item on item.network_id = link.network_id and item.id = link.to_id
                    where link.network_id = :network and link.from_id = :id and link.relation = 'GIVES_RISE_TO'
                      and link.until is null and item.kind = 'IMPROVEMENT' and item.removed_at is null
                      and item.state in ('CARRIED_OUT', 'VERIFIED'))
                """, id, viewer).query(Boolean.class).single();
    }

    /** From which day on something that should keep it away has been in use: what came last of it; else what was tried last. */
    @Transactional(readOnly = true)
    @Nullable LocalDate inUseSince(ItemId id, Viewer viewer) {
        return of("""
                select coalesce(max(since) filter (where state in ('CARRIED_OUT', 'VERIFIED')), max(since))
                from (
                    select remedy.state, coalesce(solution.decided, solution.proposed) as since
                    from link
                    join item remedy on remedy.network_id = link.network_id and remedy.id = link.from_id
                    join solution on solution.network_id = link.network_id and solution.item_id = link.from_id
                    where link.network_id = :network and link.to_id = :id and link.relation = 'SOLVES' and link.until is null
                      and remedy.removed_at is null and remedy.state <> 'REJECTED'
                    union all
                    select remedy.state, coalesce(improvement.carried_out, improvement.decided, improvement.proposed)
                    from link
                    join item remedy on remedy.network_id = link.network_id and remedy.id = link.to_id
                    join improvement on improvement.network_id = link.network_id and improvement.item_id = link.to_id
                    where link.network_id = :network and link.from_id = :id and link.relation = 'GIVES_RISE_TO' and link.until is null
                      and remedy.removed_at is null and remedy.state in ('CARRIED_OUT', 'VERIFIED')) remedies
                """, id, viewer).query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single().orElse(null);
    }

    /** The open problems of the reader's organisation and those of its cards, the latest first. */
    @Transactional(readOnly = true)
    List<Awaiting> openOf(Viewer viewer) {
        return db.sql("""
                select item.id, item.kind, item.number, coalesce(said.title, source.title) as title,
                       case when item.owner_organisation_id = :organisation then 'own' else 'card' end as reason,
                       problem.last_met as date
                from problem
                join item on item.network_id = problem.network_id and item.id = problem.item_id
                join item_text source on source.network_id = item.network_id and source.item_id = item.id
                                     and source.language = item.language
                left join item_text said on said.network_id = item.network_id and said.item_id = item.id
                                        and said.language = :language
                where problem.network_id = :network and item.removed_at is null and item.state in ('OPEN', 'IN_PROGRESS')
                  and (item.owner_organisation_id = :organisation or item.id in (
                        select link.from_id
                        from link
                        join item card on card.network_id = link.network_id and card.id = link.to_id
                        where link.network_id = :network and link.relation = 'CONCERNS' and link.until is null
                          and card.kind = 'ACTION_CARD' and card.owner_organisation_id = :organisation))
                order by problem.last_met desc, item.id desc
                limit 20
                """)
            .param("network", viewer.network())
            .param("language", viewer.locale().getLanguage())
            .param("organisation", viewer.organisation())
            .query(Awaiting.class)
            .list();
    }

    private void keepOccurrences(ItemId id, List<Occurrence> met, Viewer by) {
        of("delete from problem_occurrence where network_id = :network and item_id = :id", id, by).update();
        if (met.isEmpty()) {
            return;
        }
        of("""
                insert into problem_occurrence (network_id, item_id, position, date, organisation_id, note)
                select :network, :id, place, cast(date as date), organisation, note
                from unnest(:dates, :organisations, :notes) with ordinality as told (date, organisation, note, place)
                """, id, by)
            .param("dates", met.stream().map(each -> each.date().toString()).toArray(String[]::new))
            .param("organisations", met.stream().map(Occurrence::organisation).toArray(UUID[]::new))
            .param("notes", met.stream().map(Occurrence::note).toArray(String[]::new))
            .update();
    }

    private StatementSpec of(String sql, ItemId id, Viewer viewer) {
        return db.sql(sql).param("network", viewer.network()).param("id", id.value());
    }
}
