package fi.solmu.alignment;

import fi.solmu.item.Asked;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.KindHome;
import fi.solmu.item.Shape;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The areas of a network's business model. */
@Repository
@Transactional
public class Areas implements KindHome {

    private final JdbcClient db;

    Areas(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Shape shape() {
        return Area.SHAPE;
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        var area = Area.of(fields);
        db.sql("""
                insert into area (network_id, item_id, leader_role_id, leadership)
                values (:network, :id, :leader, :leadership)
                on conflict (network_id, item_id) do update
                    set leader_role_id = excluded.leader_role_id, leadership = excluded.leadership
                """)
            .param("network", by.network())
            .param("id", id.value())
            .param("leader", area.leader(), Types.OTHER)
            .param("leadership", area.leadership())
            .update();
    }

    @Override
    public Fields kept(Fields written) {
        return Area.of(written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public Area get(ItemId id, Viewer viewer) {
        return db.sql("select leader_role_id as leader, leadership from area where network_id = :network and item_id = :id")
            .param("network", viewer.network())
            .param("id", id.value())
            .query(Area.class)
            .optional()
            .orElseThrow(NotThere::new);
    }

    /** A role that has ended leads nothing. */
    @Transactional(readOnly = true)
    public List<AreaRow> rows(Asked asked, Viewer viewer) {
        return asked.bind(db.sql("""
                select item.id, item.number, coalesce(said.title, source.title) as title,
                       coalesce(said.language, source.language) as language, item.state, membership.name as owner,
                       membership.colour, area.leadership, leader.title as leader, party.name as leader_organisation,
                       coalesce(party.colour, 0) as leader_colour,
                       (select count(*)
                        from (select to_id as id from link
                              where link.network_id = item.network_id and link.from_id = item.id and link.until is null
                              union
                              select from_id from link
                              where link.network_id = item.network_id and link.to_id = item.id and link.until is null) tied
                        join item one on one.network_id = item.network_id and one.id = tied.id and one.removed_at is null) as belongs
                from item
                join area on area.network_id = item.network_id and area.item_id = item.id
                left join role leader on leader.network_id = area.network_id and leader.id = area.leader_role_id
                                     and (leader.ended_on is null or leader.ended_on >= current_date)
                left join membership party on party.network_id = leader.network_id
                                            and party.organisation_id = leader.organisation_id
                """ + Asked.NAMED + "where item.network_id = :network and item.kind = 'AREA'\n"
                + asked.where() + asked.orderAndPage()), viewer)
            .query(AreaRow.class)
            .list();
    }
}
