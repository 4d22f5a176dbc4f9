package fi.solmu.problems;

import fi.solmu.item.Asked;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.KindHome;
import fi.solmu.item.Shape;
import fi.solmu.web.NotThere;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The projects of a network, with their phases. */
@Repository
@Transactional
public class Projects implements KindHome {

    private final JdbcClient db;
    private final Clock clock;

    Projects(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Shape shape() {
        return Project.SHAPE;
    }

    @Override
    public void check(ItemDraft draft) {
        Project.of(draft.fields()).check();
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        var phases = Project.of(fields).phases();
        of("insert into project (network_id, item_id) values (:network, :id) on conflict do nothing", id, by).update();
        of("delete from project_phase where network_id = :network and item_id = :id", id, by).update();
        of("""
                insert into project_phase (network_id, item_id, position, title, since, until)
                select :network, :id, place, title, cast(since as date), cast(until as date)
                from unnest(:titles, :since, :until) with ordinality as told (title, since, until, place)
                """, id, by)
            .param("titles", phases.stream().map(ProjectPhase::title).toArray(String[]::new))
            .param("since", phases.stream().map(each -> each.from() == null ? null : each.from().toString()).toArray(String[]::new))
            .param("until", phases.stream().map(each -> each.until() == null ? null : each.until().toString()).toArray(String[]::new))
            .update();
    }

    @Override
    public Fields kept(Fields written) {
        return Project.of(written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public Project get(ItemId id, Viewer viewer) {
        of("select item_id from project where network_id = :network and item_id = :id", id, viewer)
            .query(UUID.class).optional().orElseThrow(NotThere::new);
        return new Project(of("""
                select title, since as "from", until
                from project_phase
                where network_id = :network and item_id = :id
                order by position
                """, id, viewer).query(ProjectPhase.class).list());
    }

    /** The problems that concern the project, those met first before the others. */
    @Transactional(readOnly = true)
    List<ProjectPage.Met> met(ItemId id, Viewer viewer) {
        return of("""
                select item.id, item.number, coalesce(said.title, source.title) as title,
                       coalesce(said.language, source.language) as language, item.state,
                       coalesce((select min(date) from problem_occurrence met
                                 where met.network_id = item.network_id and met.item_id = item.id),
                                cast(item.created_at at time zone 'Europe/Helsinki' as date)) as first
                from link
                join item on item.network_id = link.network_id and item.id = link.from_id and item.removed_at is null
                join item_text source on source.network_id = item.network_id and source.item_id = item.id
                                     and source.language = item.language
                left join item_text said on said.network_id = item.network_id and said.item_id = item.id
                                        and said.language = :language
                where link.network_id = :network and link.to_id = :id and link.relation = 'CONCERNS' and link.until is null
                  and item.kind = 'PROBLEM'
                order by first, item.number
                """, id, viewer)
            .param("language", viewer.locale().getLanguage())
            .query(ProjectPage.Met.class)
            .list();
    }

    @Transactional(readOnly = true)
    public List<ProjectRow> rows(Asked asked, Viewer viewer) {
        return asked.bind(db.sql("""
                select item.id, item.number, coalesce(said.title, source.title) as title,
                       coalesce(said.language, source.language) as language, item.state, membership.name as owner,
                       membership.colour,
                       array(select phase.title from project_phase phase
                             where phase.network_id = item.network_id and phase.item_id = item.id
                               and coalesce(phase.since, phase.until) is not null
                               and coalesce(phase.since <= :today, true) and coalesce(phase.until >= :today, true)
                             order by phase.position) as now,
                       (select min(since) from project_phase phase
                        where phase.network_id = item.network_id and phase.item_id = item.id) as since,
                       (select max(until) from project_phase phase
                        where phase.network_id = item.network_id and phase.item_id = item.id) as until,
                       (select count(*) from link
                        join item met on met.network_id = link.network_id and met.id = link.from_id and met.removed_at is null
                        where link.network_id = item.network_id and link.to_id = item.id and link.relation = 'CONCERNS'
                          and link.until is null and met.kind = 'PROBLEM') as problems
                from item
                join project on project.network_id = item.network_id and project.item_id = item.id
                """ + Asked.NAMED + "where item.network_id = :network and item.kind = 'PROJECT'\n"
                + asked.where() + asked.orderAndPage()), viewer)
            .param("today", today())
            .query(ProjectRow.class)
            .list();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Say.ZONE));
    }

    private StatementSpec of(String sql, ItemId id, Viewer viewer) {
        return db.sql(sql).param("network", viewer.network()).param("id", id.value());
    }
}
