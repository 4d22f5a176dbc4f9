package fi.solmu.customers;

import fi.solmu.item.Asked;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.KindHome;
import fi.solmu.item.Shape;
import fi.solmu.web.NotThere;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The feedback that a network has received from its customers. */
@Repository
@Transactional
public class Feedbacks implements KindHome {

    private static final String WAITING_FIRST = "item.state in ('RECEIVED', 'IN_PROGRESS') desc, ";

    private final JdbcClient db;
    private final Clock clock;

    Feedbacks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Shape shape() {
        return Feedback.SHAPE;
    }

    @Override
    public void check(ItemDraft draft) {
        Feedback.of(draft.fields()).check(Feedback.State.valueOf(draft.state()), today());
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        var feedback = Feedback.of(fields);
        db.sql("""
                insert into feedback (network_id, item_id, received, channel, of_group_id, answer)
                values (:network, :id, :received, :channel, :group, :answer)
                on conflict (network_id, item_id) do update
                    set received = excluded.received, channel = excluded.channel, of_group_id = excluded.of_group_id,
                        answer = excluded.answer
                """)
            .param("network", by.network())
            .param("id", id.value())
            .param("received", feedback.received(), Types.DATE)
            .param("channel", feedback.channel())
            .param("group", feedback.ofGroup(), Types.OTHER)
            .param("answer", feedback.answer())
            .update();
    }

    @Override
    public Fields kept(Fields written) {
        return Feedback.of(written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public Feedback get(ItemId id, Viewer viewer) {
        return db.sql("select received, channel, of_group_id as of_group, answer from feedback where network_id = :network and item_id = :id")
            .param("network", viewer.network())
            .param("id", id.value())
            .query(Feedback.class)
            .optional()
            .orElseThrow(NotThere::new);
    }

    /** What waits for an answer comes first. A group is named to those who may see it. */
    @Transactional(readOnly = true)
    public List<FeedbackRow> rows(Asked asked, Viewer viewer) {
        return asked.bind(db.sql("""
                select item.id, item.number, coalesce(said.title, source.title) as title,
                       coalesce(said.language, source.language) as language, item.state, membership.name as owner,
                       membership.colour, coalesce(said.text, source.text) as text,
                       coalesce(feedback.received, cast(item.created_at at time zone 'Europe/Helsinki' as date)) as since, feedback.channel,
                       (select title from item_text of_group join item known using (network_id, language)
                        where known.network_id = item.network_id and known.id = feedback.of_group_id
                          and of_group.item_id = known.id and known.removed_at is null) as of_group
                from item
                join feedback on feedback.network_id = item.network_id and feedback.item_id = item.id
                """ + Asked.NAMED + "where item.network_id = :network and item.kind = 'FEEDBACK'\n"
                + asked.where() + asked.orderAndPage(WAITING_FIRST)), viewer)
            .query(FeedbackRow.class)
            .list();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Say.ZONE));
    }
}
