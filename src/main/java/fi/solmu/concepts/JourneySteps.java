package fi.solmu.concepts;

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
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The stages of the paths that customers take. */
@Repository
@Transactional
public class JourneySteps implements KindHome {

    private final JdbcClient db;

    JourneySteps(JdbcClient db) {
        this.db = db;
    }

    /** A stage on the path of its service. */
    public record Row(
            ItemId id, String title, String language, List<String> channels, String customerDoes, List<UUID> parties) {

        public String address() {
            return Kind.JOURNEY_STEP.place(id);
        }
    }

    @Override
    public Shape shape() {
        return JourneyStep.SHAPE;
    }

    @Override
    public List<Expected> expects() {
        return List.of(new Expected(Relation.CONTAINS, false, Kind.SERVICE_CONCEPT));
    }

    @Override
    public boolean standsAlone() {
        return false;
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        var step = JourneyStep.of(fields);
        of("""
                insert into journey_step (network_id, item_id, number, channels, customer_does, front_does, back_does, mood)
                values (:network, :id, :number, :channels, :customer, :front, :back, :mood)
                on conflict (network_id, item_id) do update
                    set number = excluded.number, channels = excluded.channels, customer_does = excluded.customer_does,
                        front_does = excluded.front_does, back_does = excluded.back_does, mood = excluded.mood
                """, id, by)
            .param("number", step.number())
            .param("channels", step.channels().toArray(String[]::new))
            .param("customer", step.customerDoes())
            .param("front", step.frontDoes())
            .param("back", step.backDoes())
            .param("mood", step.mood())
            .update();
        of("delete from journey_party where network_id = :network and item_id = :id", id, by).update();
        of("""
                insert into journey_party (network_id, item_id, position, organisation_id)
                select :network, :id, place, party from unnest(:parties) with ordinality as told (party, place)
                """, id, by)
            .param("parties", step.parties().toArray(UUID[]::new))
            .update();
    }

    @Override
    public Fields kept(Fields written) {
        return JourneyStep.of(written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public JourneyStep get(ItemId id, Viewer viewer) {
        return of("""
                select number, channels, customer_does, front_does, back_does, mood,
                       array(select organisation_id from journey_party party
                             where party.network_id = journey_step.network_id and party.item_id = journey_step.item_id
                             order by position) as parties
                from journey_step
                where network_id = :network and item_id = :id
                """, id, viewer)
            .query(JourneyStep.class)
            .optional()
            .orElseThrow(NotThere::new);
    }

    /** The path of a service: by the numbers of its stages, then in the order in which they were tied to it. */
    @Transactional(readOnly = true)
    public List<Row> of(ItemId concept, Viewer viewer) {
        return of("""
                select item.id, coalesce(said.title, source.title) as title,
                       coalesce(said.language, source.language) as language, step.channels, step.customer_does,
                       array(select organisation_id from journey_party party
                             where party.network_id = step.network_id and party.item_id = step.item_id
                             order by position) as parties
                from link
                join item on item.network_id = link.network_id and item.id = link.to_id and item.removed_at is null
                join journey_step step on step.network_id = item.network_id and step.item_id = item.id
                """ + Asked.NAMED + """
                where link.network_id = :network and link.from_id = :id and link.relation = 'CONTAINS' and link.until is null
                order by step.number nulls last, link.since, link.id
                """, concept, viewer)
            .param("language", viewer.locale().getLanguage())
            .query(Row.class)
            .list();
    }

    private StatementSpec of(String sql, ItemId id, Viewer viewer) {
        return db.sql(sql).param("network", viewer.network()).param("id", id.value());
    }
}
