package fi.solmu.dialogue;

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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The decisions of a network. */
@Repository
@Transactional
public class Decisions implements KindHome {

    private static final String ROWS = """
            select item.id, item.number, coalesce(said.title, source.title) as title,
                   coalesce(said.language, source.language) as language, item.state, membership.name as owner,
                   membership.colour, decider.title as decided_by, coalesce(whose.name, '') as decider, coalesce(whose.colour, 0) as decider_colour,
                   decision.decided,
                   (select count(*) from link
                    join item other on other.network_id = link.network_id and other.id = link.to_id and other.removed_at is null
                    where link.network_id = item.network_id and link.from_id = item.id and link.relation = 'DECIDES'
                      and link.until is null) as decides
            from item
            join decision on decision.network_id = item.network_id and decision.item_id = item.id
            left join role decider on decider.network_id = decision.network_id and decider.id = decision.role_id
            left join membership whose on whose.network_id = decider.network_id and whose.organisation_id = decider.organisation_id
            """ + Asked.NAMED + "where item.network_id = :network and item.kind = 'DECISION'\n";

    private final JdbcClient db;
    private final Clock clock;

    Decisions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Shape shape() {
        return Decision.SHAPE;
    }

    @Override
    public void check(ItemDraft draft) {
        Decision.check(draft, LocalDate.now(clock.withZone(Say.ZONE)));
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        var decision = Decision.of(fields);
        of("""
                insert into decision (network_id, item_id, grounds, role_id, decided, options)
                values (:network, :id, :grounds, :role, :decided, :options)
                on conflict (network_id, item_id) do update
                    set grounds = excluded.grounds, role_id = excluded.role_id, decided = excluded.decided, options = excluded.options
                """, id, by)
            .param("grounds", decision.grounds())
            .param("role", decision.decidedBy())
            .param("decided", decision.decided())
            .param("options", decision.options().toArray(String[]::new))
            .update();
    }

    @Override
    public Fields kept(Fields written) {
        return Decision.of(written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public Decision get(ItemId id, Viewer viewer) {
        return of("""
                select grounds, role_id as decided_by, decided, options from decision
                where network_id = :network and item_id = :id
                """, id, viewer)
            .query(Decision.class)
            .optional()
            .orElseThrow(NotThere::new);
    }

    /** What is being prepared comes first, then the latest, unless the reader asks for another order. */
    @Transactional(readOnly = true)
    public List<DecisionRow> rows(Asked asked, Viewer viewer) {
        return asked.bind(db.sql(ROWS + asked.where()
                + asked.orderAndPageBy("decision.decided desc nulls first, ")), viewer)
            .query(DecisionRow.class)
            .list();
    }

    @Transactional(readOnly = true)
    public DecisionRow row(ItemId id, Viewer viewer) {
        return of(ROWS + "and item.id = :id", id, viewer).param("language", viewer.locale().getLanguage())
            .query(DecisionRow.class).optional().orElseThrow(NotThere::new);
    }

    private StatementSpec of(String sql, ItemId id, Viewer viewer) {
        return db.sql(sql).param("network", viewer.network()).param("id", id.value());
    }
}
