package fi.solmu.strategy;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The strategies of a network: the one in force, the next in draft, those that were. */
@Repository
@Transactional
public class Strategies implements KindHome {

    private final JdbcClient db;
    private final Clock clock;

    Strategies(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Shape shape() {
        return Strategy.SHAPE;
    }

    @Override
    public void check(ItemDraft draft) {
        Strategy.check(draft, LocalDate.now(clock.withZone(Say.ZONE)));
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        var strategy = Strategy.of(fields);
        db.sql("""
                insert into strategy (network_id, item_id, version, period, approved) values (:network, :id, :version, :period, :approved)
                on conflict (network_id, item_id) do update
                    set version = excluded.version, period = excluded.period, approved = excluded.approved
                """)
            .param("network", by.network())
            .param("id", id.value())
            .param("version", strategy.version())
            .param("period", strategy.period())
            .param("approved", strategy.approved())
            .update();
    }

    @Override
    public Fields kept(Fields written) {
        return Strategy.of(written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public Strategy get(ItemId id, Viewer viewer) {
        return db.sql("select version, period, approved from strategy where network_id = :network and item_id = :id")
            .param("network", viewer.network())
            .param("id", id.value())
            .query(Strategy.class)
            .optional()
            .orElseThrow(NotThere::new);
    }

    /** The one in force comes first, unless the reader asks for another order. */
    @Transactional(readOnly = true)
    public List<StrategyRow> rows(Asked asked, Viewer viewer) {
        return asked.bind(db.sql("""
                select item.id, item.number, coalesce(said.title, source.title) as title,
                       coalesce(said.language, source.language) as language, item.state, membership.name as owner,
                       membership.colour, strategy.version, strategy.period, strategy.approved,
                       (select count(*) from link
                        join item goal_item on goal_item.network_id = link.network_id and goal_item.id = link.to_id
                                           and goal_item.removed_at is null
                        where link.network_id = item.network_id and link.from_id = item.id and link.relation = 'CONTAINS'
                          and link.until is null) as goals
                from item
                join strategy on strategy.network_id = item.network_id and strategy.item_id = item.id
                """ + Asked.NAMED + "where item.network_id = :network and item.kind = 'STRATEGY'\n"
                + asked.where() + asked.orderAndPageBy("item.state <> 'IN_FORCE', ")), viewer)
            .query(StrategyRow.class)
            .list();
    }
}
