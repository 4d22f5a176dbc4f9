package fi.solmu.assessment;

import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Assessment rounds as the database keeps them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RoundRows {

    private final JdbcClient db;

    RoundRows(JdbcClient db) {
        this.db = db;
    }

    Optional<AssessmentRound> find(ItemId id, Viewer viewer) {
        return db.sql("select opened, closed, fewest_answers from assessment_round where network_id = :network and item_id = :id")
            .param("network", viewer.network())
            .param("id", id.value())
            .query(AssessmentRound.class)
            .optional();
    }

    void keep(ItemId id, AssessmentRound round, Viewer by) {
        db.sql("""
                insert into assessment_round (network_id, item_id, opened, closed, fewest_answers)
                values (:network, :id, :opened, :closed, :fewest)
                on conflict (network_id, item_id) do update
                    set opened = excluded.opened, closed = excluded.closed, fewest_answers = excluded.fewest_answers
                """)
            .param("network", by.network())
            .param("id", id.value())
            .param("opened", round.opened(), Types.DATE)
            .param("closed", round.closed(), Types.DATE)
            .param("fewest", round.fewestAnswers(), Types.INTEGER)
            .update();
    }

    /** The round stays as it is until the deed is done. */
    void lock(ItemId id, Viewer by) {
        locked(id, "for update", by);
    }

    private void locked(ItemId id, String how, Viewer by) {
        db.sql("select item_id from assessment_round where network_id = :network and item_id = :id " + how)
            .param("network", by.network())
            .param("id", id.value())
            .query(UUID.class)
            .optional()
            .orElseThrow(NotThere::new);
    }

    /** The closed round before this one, by the day of closing. */
    Optional<RoundRow> before(ItemId id, Viewer viewer) {
        return rows("""
                and item.removed_at is null and item.state <> 'OPEN' and item.id <> :id
                and assessment_round.closed < (select closed from assessment_round where network_id = :network and item_id = :id)
                order by assessment_round.closed desc, item.id desc
                limit 1
                """)
            .param("id", id.value())
            .param("network", viewer.network())
            .param("language", viewer.locale().getLanguage())
            .query(RoundRow.class)
            .optional();
    }

    List<RoundRow> asked(Asked asked, Viewer viewer) {
        return asked.bind(rows(asked.where() + asked.orderAndPage()), viewer).query(RoundRow.class).list();
    }

    /** Open rounds in which the reader's organisation has said nothing yet. */
    List<RoundRow> waitingFor(Viewer viewer) {
        return rows("""
                and item.removed_at is null and item.state = 'OPEN'
                and not exists (
                    select from assessment_relation own
                    where own.network_id = item.network_id and own.item_id = item.id and own.rater_id = :organisation)
                order by assessment_round.closed nulls last, item.id
                limit 20
                """)
            .param("network", viewer.network())
            .param("organisation", viewer.organisation())
            .param("language", viewer.locale().getLanguage())
            .query(RoundRow.class)
            .list();
    }

    private JdbcClient.StatementSpec rows(String rest) {
        return db.sql("""
                select item.id, item.number, coalesce(said.title, source.title) as title,
                       coalesce(said.language, source.language) as language, item.state, membership.name as owner,
                       membership.colour, assessment_round.opened, assessment_round.closed,
                       assessment_answered(item.id) as answered, pulse.mean
                from item
                join assessment_round on assessment_round.network_id = item.network_id and assessment_round.item_id = item.id
                """ + Asked.NAMED + """
                left join lateral assessment_pulse(item.id) pulse on true
                where item.network_id = :network and item.kind = 'ASSESSMENT_ROUND'
                """ + rest);
    }
}
