package fi.solmu.concepts;

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
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The service concepts of a network. */
@Repository
@Transactional
public class ServiceConcepts implements KindHome {

    private final JdbcClient db;

    ServiceConcepts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Shape shape() {
        return ServiceConcept.SHAPE;
    }

    @Override
    public List<Expected> expects() {
        return List.of(
                new Expected(Relation.CONTAINS, true, Kind.JOURNEY_STEP), new Expected(Relation.PROMISES, true, Kind.PROMISE));
    }

    @Override
    public void check(ItemDraft draft) {
        ServiceConcept.check(draft);
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        var concept = ServiceConcept.of(fields);
        of("""
                insert into service_concept (network_id, item_id, need, value, ptv) values (:network, :id, :need, :value, :ptv)
                on conflict (network_id, item_id) do update
                    set need = excluded.need, value = excluded.value, ptv = excluded.ptv
                """, id, by)
            .param("need", concept.need())
            .param("value", concept.value())
            .param("ptv", concept.ptv())
            .update();
        of("delete from concept_group where network_id = :network and item_id = :id", id, by).update();
        of("""
                insert into concept_group (network_id, item_id, position, group_id)
                select :network, :id, place, served from unnest(:groups) with ordinality as told (served, place)
                """, id, by)
            .param("groups", concept.customerGroups().toArray(UUID[]::new))
            .update();
    }

    @Override
    public Fields kept(Fields written) {
        return ServiceConcept.of(written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public ServiceConcept get(ItemId id, Viewer viewer) {
        return of("""
                select array(select group_id from concept_group served
                             where served.network_id = service_concept.network_id and served.item_id = service_concept.item_id
                             order by position) as customer_groups, need, value, ptv
                from service_concept
                where network_id = :network and item_id = :id
                """, id, viewer)
            .query(ServiceConcept.class)
            .optional()
            .orElseThrow(NotThere::new);
    }

    @Transactional(readOnly = true)
    public List<ConceptRow> rows(Asked asked, Viewer viewer) {
        return asked.bind(db.sql("""
                select item.id, item.number, coalesce(said.title, source.title) as title,
                       coalesce(said.language, source.language) as language, item.state, membership.name as owner,
                       membership.colour, service_concept.need, tied.promises, tied.steps,
                       array(select coalesce(in_own.title, in_source.title)
                             from concept_group served
                             join item served_group on served_group.network_id = served.network_id and served_group.id = served.group_id
                                              and served_group.removed_at is null
                             join item_text in_source on in_source.network_id = served.network_id and in_source.item_id = served.group_id
                                                     and in_source.language = served_group.language
                             left join item_text in_own on in_own.network_id = served.network_id and in_own.item_id = served.group_id
                                                       and in_own.language = :language
                             where served.network_id = item.network_id and served.item_id = item.id
                             order by served.position) as groups
                from item
                join service_concept on service_concept.network_id = item.network_id and service_concept.item_id = item.id
                cross join lateral (
                    select count(*) filter (where link.relation = 'PROMISES') as promises,
                           count(*) filter (where link.relation = 'CONTAINS') as steps
                    from link
                    join item other on other.network_id = link.network_id and other.id = link.to_id and other.removed_at is null
                    where link.network_id = item.network_id and link.from_id = item.id and link.until is null) tied
                """ + Asked.NAMED + "where item.network_id = :network and item.kind = 'SERVICE_CONCEPT'\n"
                + asked.where() + asked.orderAndPage()), viewer)
            .query(ConceptRow.class)
            .list();
    }

    private StatementSpec of(String sql, ItemId id, Viewer viewer) {
        return db.sql(sql).param("network", viewer.network()).param("id", id.value());
    }
}
