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
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The goals of a network. */
@Repository
@Transactional
public class Goals implements KindHome {

    private static final String SHOWN = """
            item.id, item.number, coalesce(said.title, source.title) as title,
            coalesce(said.language, source.language) as language, item.state, membership.name as owner,
            membership.colour, role.title as role, goal.aim, goal.period
            """;
    private static final String NAMED = "join goal on goal.network_id = item.network_id and goal.item_id = item.id\n" + Asked.NAMED;

    private final JdbcClient db;

    Goals(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Shape shape() {
        return Goal.SHAPE;
    }

    @Override
    public List<Expected> expects() {
        return List.of(
                new Expected(Relation.CARRIES_OUT, false, Kind.MEASURE),
                new Expected(Relation.MEASURED_BY, true, Kind.INDICATOR));
    }

    @Override
    public void check(ItemDraft draft) {
        Goal.check(draft);
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        var goal = Goal.of(fields);
        db.sql("""
                insert into goal (network_id, item_id, aim, period) values (:network, :id, :aim, :period)
                on conflict (network_id, item_id) do update set aim = excluded.aim, period = excluded.period
                """)
            .param("network", by.network())
            .param("id", id.value())
            .param("aim", goal.aim() == null ? null : goal.aim().name())
            .param("period", goal.period())
            .update();
    }

    @Override
    public Fields kept(Fields written) {
        return Goal.of(written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public Goal get(ItemId id, Viewer viewer) {
        return db.sql("select aim, period from goal where network_id = :network and item_id = :id")
            .param("network", viewer.network())
            .param("id", id.value())
            .query(Goal.class)
            .optional()
            .orElseThrow(NotThere::new);
    }

    @Transactional(readOnly = true)
    public List<GoalBoard.Row> rows(Asked asked, Viewer viewer) {
        return asked.bind(db.sql("select " + SHOWN + "from item\n" + NAMED + "where item.network_id = :network and item.kind = 'GOAL'\n"
                + asked.where() + asked.orderAndPage()), viewer)
            .query(GoalBoard.Row.class)
            .list();
    }

    /** The goals that a strategy contains, in the order in which they were tied. */
    @Transactional(readOnly = true)
    public List<GoalBoard.Row> of(ItemId strategy, Viewer viewer) {
        return db.sql("select " + SHOWN + """
                from link
                join item on item.network_id = link.network_id and item.id = link.to_id and item.removed_at is null
                """ + NAMED + """
                where link.network_id = :network and link.from_id = :strategy and link.relation = 'CONTAINS' and link.until is null
                order by link.since, link.id
                """)
            .param("network", viewer.network())
            .param("language", viewer.locale().getLanguage())
            .param("strategy", strategy.value())
            .query(GoalBoard.Row.class)
            .list();
    }

    /** The measures that carry out these goals, in the order in which they were tied. */
    @Transactional(readOnly = true)
    public List<GoalBoard.Doing> measures(UUID[] goals, Viewer viewer) {
        return db.sql("""
                select link.to_id as goal, item.id, coalesce(said.title, source.title) as title,
                       coalesce(said.language, source.language) as language, item.state
                from link
                join item on item.network_id = link.network_id and item.id = link.from_id and item.removed_at is null
                """ + Asked.NAMED + """
                where link.network_id = :network and link.to_id = any(:goals) and link.relation = 'CARRIES_OUT'
                  and link.until is null
                order by link.since, link.id
                """)
            .param("network", viewer.network())
            .param("language", viewer.locale().getLanguage())
            .param("goals", goals)
            .query(GoalBoard.Doing.class)
            .list();
    }
}
