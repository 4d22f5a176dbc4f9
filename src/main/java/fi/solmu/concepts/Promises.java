package fi.solmu.concepts;

import fi.solmu.item.Asked;
import fi.solmu.item.Expected;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.KindHome;
import fi.solmu.item.Relation;
import fi.solmu.item.Shape;
import fi.solmu.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The promises of a network. */
@Repository
@Transactional
public class Promises implements KindHome {

    private final JdbcClient db;

    Promises(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Shape shape() {
        return Promise.SHAPE;
    }

    @Override
    public List<Expected> expects() {
        return List.of(
                new Expected(Relation.PROMISES, false, Kind.SERVICE_CONCEPT), new Expected(Relation.MEASURED_BY, true, Kind.INDICATOR),
                new Expected(Relation.SECURES, false, Kind.ACTION_CARD));
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        var promise = Promise.of(fields);
        db.sql("""
                insert into promise (network_id, item_id, concept, provider_text, threshold)
                values (:network, :id, :concept, :provider, :threshold)
                on conflict (network_id, item_id) do update
                    set concept = excluded.concept, provider_text = excluded.provider_text, threshold = excluded.threshold
                """)
            .param("network", by.network())
            .param("id", id.value())
            .param("concept", promise.concept())
            .param("provider", promise.providerText())
            .param("threshold", promise.threshold())
            .update();
    }

    @Override
    public Fields kept(Fields written) {
        return Promise.of(written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public Promise get(ItemId id, Viewer viewer) {
        return db.sql("""
                select concept, provider_text, threshold
                from promise
                where network_id = :network and item_id = :id
                """)
            .param("network", viewer.network())
            .param("id", id.value())
            .query(Promise.class)
            .single();
    }

    @Transactional(readOnly = true)
    public List<PromiseRow> rows(Asked asked, Viewer viewer) {
        return asked.bind(db.sql("""
                select item.id, item.number, coalesce(said.title, source.title) as title, item.state, promise.concept,
                       membership.name as owner, membership.colour, role.title as role,
                       tied.cards, tied.practices
                from item
                join promise on promise.network_id = item.network_id and promise.item_id = item.id
                """ + Asked.NAMED + """
                cross join lateral (
                    select count(*) filter (where link.relation = 'SECURES') as cards,
                           count(*) filter (where link.relation = 'SERVES') as practices
                    from link
                    join item other on other.network_id = link.network_id and other.id = link.from_id and other.removed_at is null
                    where link.network_id = item.network_id and link.to_id = item.id and link.until is null
                ) tied
                where item.network_id = :network and item.kind = 'PROMISE'
                """ + asked.where() + asked.orderAndPage()), viewer)
            .query(PromiseRow.class)
            .list();
    }
}
