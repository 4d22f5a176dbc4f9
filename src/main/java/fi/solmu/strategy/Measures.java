package fi.solmu.strategy;

import fi.solmu.item.Asked;
import fi.solmu.item.Expected;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.KindHome;
import fi.solmu.item.Relation;
import fi.solmu.item.Shape;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The measures of a network. */
@Repository
@Transactional
public class Measures implements KindHome {

    private final JdbcClient db;

    Measures(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Shape shape() {
        return Measure.SHAPE;
    }

    @Override
    public List<Expected> expects() {
        return List.of(
                new Expected(Relation.ANSWERS, true, Kind.IMPACT),
                new Expected(Relation.CARRIES_OUT, true, Kind.GOAL),
                new Expected(Relation.TIMED_AS, true, Kind.PRACTICE));
    }

    @Override
    public void check(ItemDraft draft) {
        Measure.check(draft);
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        var measure = Measure.of(fields);
        db.sql("""
                insert into measure (network_id, item_id, why, how, "where", resource, deadline)
                values (:network, :id, :why, :how, :where, :resource, :deadline)
                on conflict (network_id, item_id) do update
                    set why = excluded.why, how = excluded.how, "where" = excluded."where", resource = excluded.resource,
                        deadline = excluded.deadline
                """)
            .param("network", by.network())
            .param("id", id.value())
            .param("why", measure.why())
            .param("how", measure.how())
            .param("where", measure.where())
            .param("resource", measure.resource())
            .param("deadline", measure.deadline())
            .update();
    }

    @Override
    public Fields kept(Fields written) {
        return Measure.of(written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public Measure get(ItemId id, Viewer viewer) {
        return db.sql("select why, how, \"where\", resource, deadline from measure where network_id = :network and item_id = :id")
            .param("network", viewer.network())
            .param("id", id.value())
            .query(Measure.class)
            .optional()
            .orElseThrow(NotThere::new);
    }

    @Transactional(readOnly = true)
    public List<MeasureRow> rows(Asked asked, Viewer viewer) {
        return asked.bind(db.sql("""
                select item.id, item.number, coalesce(said.title, source.title) as title,
                       coalesce(said.language, source.language) as language, item.state, membership.name as owner,
                       membership.colour, role.title as role, measure.deadline, tied.answers, tied.goals, tied.practices
                from item
                join measure on measure.network_id = item.network_id and measure.item_id = item.id
                cross join lateral (
                    select count(*) filter (where link.relation = 'ANSWERS') as answers,
                           count(*) filter (where link.relation = 'CARRIES_OUT') as goals,
                           count(*) filter (where link.relation = 'TIMED_AS') as practices
                    from link
                    join item other on other.network_id = link.network_id and other.id = link.to_id and other.removed_at is null
                    where link.network_id = item.network_id and link.from_id = item.id and link.until is null) tied
                """ + Asked.NAMED + "where item.network_id = :network and item.kind = 'MEASURE'\n"
                + asked.where() + asked.orderAndPage()), viewer)
            .query(MeasureRow.class)
            .list();
    }
}
