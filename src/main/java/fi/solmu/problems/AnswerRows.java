package fi.solmu.problems;

import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What organisations say of solutions, as rows. */
@Repository
@Transactional
class AnswerRows {

    private final JdbcClient db;

    AnswerRows(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    List<SolutionAnswer> of(ItemId solution, Viewer viewer) {
        return db.sql("""
                select organisation_id as organisation, helped, date, situation_id as situation, note
                from solution_answer
                where network_id = :network and item_id = :id
                order by position
                """)
            .param("network", viewer.network())
            .param("id", solution.value())
            .query(SolutionAnswer.class)
            .list();
    }

    void keep(ItemId solution, List<SolutionAnswer> answers, Viewer by) {
        db.sql("delete from solution_answer where network_id = :network and item_id = :id")
            .param("network", by.network()).param("id", solution.value()).update();
        if (answers.isEmpty()) {
            return;
        }
        db.sql("""
                insert into solution_answer (network_id, item_id, position, organisation_id, helped, date, situation_id, note)
                select :network, :id, place, organisation, helped, cast(date as date), situation, note
                from unnest(:organisations, :helped, :dates, :situations, :notes)
                    with ordinality as said (organisation, helped, date, situation, note, place)
                """)
            .param("network", by.network())
            .param("id", solution.value())
            .param("organisations", answers.stream().map(SolutionAnswer::organisation).toArray(UUID[]::new))
            .param("helped", answers.stream().map(SolutionAnswer::helped).toArray(Boolean[]::new))
            .param("dates", answers.stream().map(each -> each.date().toString()).toArray(String[]::new))
            .param("situations", answers.stream().map(SolutionAnswer::situation).toArray(UUID[]::new))
            .param("notes", answers.stream().map(SolutionAnswer::note).toArray(String[]::new))
            .update();
    }
}
