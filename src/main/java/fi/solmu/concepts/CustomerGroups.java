package fi.solmu.concepts;

import fi.solmu.item.Asked;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.KindHome;
import fi.solmu.item.Shape;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Those whom a network serves. */
@Repository
@Transactional
public class CustomerGroups implements KindHome {

    private final JdbcClient db;

    CustomerGroups(JdbcClient db) {
        this.db = db;
    }

    /** A customer group as the register shows it, with how many services are for it. */
    public record Row(
            ItemId id, int number, String title, String language, String state, String owner, int colour, String need,
            String targetGroup, int concepts) {

        public String place() {
            return Kind.CUSTOMER_GROUP.place(id);
        }

        public String stateLabel() {
            return Shape.stateLabel(Kind.CUSTOMER_GROUP, state);
        }
    }

    @Override
    public Shape shape() {
        return CustomerGroup.SHAPE;
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        var group = CustomerGroup.of(fields);
        db.sql("""
                insert into customer_group (network_id, item_id, need, target_group, life_situation)
                values (:network, :id, :need, :target, :life)
                on conflict (network_id, item_id) do update
                    set need = excluded.need, target_group = excluded.target_group, life_situation = excluded.life_situation
                """)
            .param("network", by.network())
            .param("id", id.value())
            .param("need", group.need())
            .param("target", group.targetGroup())
            .param("life", group.lifeSituation())
            .update();
    }

    @Override
    public Fields kept(Fields written) {
        return CustomerGroup.of(written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public CustomerGroup get(ItemId id, Viewer viewer) {
        return db.sql("select need, target_group, life_situation from customer_group where network_id = :network and item_id = :id")
            .param("network", viewer.network())
            .param("id", id.value())
            .query(CustomerGroup.class)
            .optional()
            .orElseThrow(NotThere::new);
    }

    @Transactional(readOnly = true)
    public List<Row> rows(Asked asked, Viewer viewer) {
        return asked.bind(db.sql("""
                select item.id, item.number, coalesce(said.title, source.title) as title,
                       coalesce(said.language, source.language) as language, item.state, membership.name as owner,
                       membership.colour, customer_group.need, customer_group.target_group,
                       (select count(*) from concept_group served
                        join item concept on concept.network_id = served.network_id and concept.id = served.item_id
                                         and concept.removed_at is null
                        where served.network_id = item.network_id and served.group_id = item.id) as concepts
                from item
                join customer_group on customer_group.network_id = item.network_id and customer_group.item_id = item.id
                """ + Asked.NAMED + "where item.network_id = :network and item.kind = 'CUSTOMER_GROUP'\n"
                + asked.where() + asked.orderAndPage()), viewer)
            .query(Row.class)
            .list();
    }
}
