package fi.solmu.foresight;

import fi.solmu.item.Asked;
import fi.solmu.item.Expected;
import fi.solmu.item.Fields;
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

/** What the change factors of a network do to it. */
@Repository
@Transactional
public class Impacts implements KindHome {

    private final JdbcClient db;

    Impacts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Shape shape() {
        return Impact.SHAPE;
    }

    @Override
    public List<Expected> expects() {
        return List.of(new Expected(Relation.CAUSES, false, Kind.CHANGE_FACTOR));
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        var direction = Impact.of(fields).direction();
        db.sql("""
                insert into impact (network_id, item_id, direction) values (:network, :id, :direction)
                on conflict (network_id, item_id) do update set direction = excluded.direction
                """)
            .param("network", by.network())
            .param("id", id.value())
            .param("direction", direction == null ? null : direction.name())
            .update();
    }

    @Override
    public Fields kept(Fields written) {
        return Impact.of(written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public Impact get(ItemId id, Viewer viewer) {
        return db.sql("select direction from impact where network_id = :network and item_id = :id")
            .param("network", viewer.network())
            .param("id", id.value())
            .query(Impact.class)
            .optional()
            .orElseThrow(NotThere::new);
    }

    @Transactional(readOnly = true)
    public List<ImpactRow> rows(Asked asked, Viewer viewer) {
        return asked.bind(db.sql("""
                select item.id, item.number, coalesce(said.title, source.title) as title,
                       coalesce(said.language, source.language) as language, item.state, impact.direction,
                       membership.name as owner, membership.colour,
                       (select count(*) from link
                        join item factor on factor.network_id = link.network_id and factor.id = link.from_id
                                        and factor.removed_at is null
                        where link.network_id = item.network_id and link.to_id = item.id and link.relation = 'CAUSES'
                          and link.until is null) as factors
                from item
                join impact on impact.network_id = item.network_id and impact.item_id = item.id
                """ + Asked.NAMED + """
                where item.network_id = :network and item.kind = 'IMPACT'
                """ + asked.where() + asked.orderAndPage()), viewer)
            .query(ImpactRow.class)
            .list();
    }
}
