package fi.solmu.dialogue;

import fi.solmu.item.Asked;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.KindHome;
import fi.solmu.item.Shape;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What has been understood in a network. */
@Repository
@Transactional
public class Insights implements KindHome {

    private static final String ROWS = """
            select item.id, coalesce(said.title, source.title) as title, coalesce(said.text, source.text) as text,
                   coalesce(said.language, source.language) as language, membership.name as owner, membership.colour,
                   talk.id as dialogue, talk.title as dialogue_title, talk.language as dialogue_language, talk.date,
                   (select count(*) from link
                    join item other on other.network_id = link.network_id
                                   and other.id = case when link.from_id = item.id then link.to_id else link.from_id end
                    where link.network_id = item.network_id and link.until is null and item.id in (link.from_id, link.to_id)
                      and other.removed_at is null) as ties
            from item
            join insight on insight.network_id = item.network_id and insight.item_id = item.id
            left join lateral (
                select held.id, dialogue.date, coalesce(in_own.title, in_source.title) as title,
                       coalesce(in_own.language, in_source.language) as language
                from dialogue
                join item held on held.network_id = dialogue.network_id and held.id = dialogue.item_id and held.removed_at is null
                join item_text in_source on in_source.network_id = held.network_id and in_source.item_id = held.id
                                        and in_source.language = held.language
                left join item_text in_own on in_own.network_id = held.network_id and in_own.item_id = held.id
                                          and in_own.language = :language
                where dialogue.network_id = insight.network_id and dialogue.item_id = insight.dialogue_id) talk on true
            """ + Asked.NAMED + "where item.network_id = :network and item.kind = 'INSIGHT'\n";

    private final JdbcClient db;

    Insights(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Shape shape() {
        return Insight.SHAPE;
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        of("""
                insert into insight (network_id, item_id, dialogue_id) values (:network, :id, :dialogue)
                on conflict (network_id, item_id) do update set dialogue_id = excluded.dialogue_id
                """, id, by)
            .param("dialogue", Insight.of(fields).dialogue())
            .update();
    }

    @Override
    public Fields kept(Fields written) {
        return Insight.of(written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return of("select dialogue_id as dialogue from insight where network_id = :network and item_id = :id", id, by)
            .query(Insight.class)
            .optional()
            .orElseThrow(NotThere::new)
            .fields();
    }

    @Transactional(readOnly = true)
    public List<InsightRow> rows(Asked asked, Viewer viewer) {
        return asked.bind(db.sql(ROWS + asked.where() + asked.orderAndPage()), viewer).query(InsightRow.class).list();
    }

    /** Removed ones too: their page still stands for whoever brings them back. */
    @Transactional(readOnly = true)
    public InsightRow row(ItemId id, Viewer viewer) {
        return of(ROWS + "and item.id = :id", id, viewer).param("language", viewer.locale().getLanguage())
            .query(InsightRow.class).optional().orElseThrow(NotThere::new);
    }

    /** What was understood in a dialogue, in the order in which it was written down. */
    @Transactional(readOnly = true)
    public List<InsightRow> of(ItemId dialogue, Viewer viewer) {
        return of(ROWS + "and item.removed_at is null and insight.dialogue_id = :id order by item.created_at, item.number", dialogue, viewer)
            .param("language", viewer.locale().getLanguage())
            .query(InsightRow.class)
            .list();
    }

    /** What these have led to and what they are tied to besides, in the order in which they were tied. */
    @Transactional(readOnly = true)
    public List<Outcome> outcomes(List<InsightRow> insights, Viewer viewer) {
        return db.sql("""
                select tied.insight, tied.relation, tied.forward, item.id, item.kind, item.number,
                       coalesce(said.title, source.title) as title, coalesce(said.language, source.language) as language, item.state
                from (select from_id as insight, relation, true as forward, to_id as other, since, id from link
                      where network_id = :network and until is null and from_id = any(:insights)
                      union all
                      select to_id, relation, false, from_id, since, id from link
                      where network_id = :network and until is null and to_id = any(:insights)) tied
                join item on item.network_id = :network and item.id = tied.other and item.removed_at is null
                """ + Asked.NAMED + "order by tied.since, tied.id")
            .param("network", viewer.network())
            .param("language", viewer.locale().getLanguage())
            .param("insights", insights.stream().map(insight -> insight.id().value()).toArray(UUID[]::new))
            .query(Outcome.class)
            .list();
    }

    private StatementSpec of(String sql, ItemId id, Viewer viewer) {
        return db.sql(sql).param("network", viewer.network()).param("id", id.value());
    }
}
