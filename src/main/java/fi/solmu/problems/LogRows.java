package fi.solmu.problems;

import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The problems of a network as its log asks for them: one lean query a page, read by hand because it is read most. */
@Repository
@Transactional(readOnly = true)
class LogRows {

    private static final int EXCERPT = 280;

    private final JdbcClient db;

    LogRows(JdbcClient db) {
        this.db = db;
    }

    /** Without the "offset 0" a translation is looked for on every row, also where the text is in the reader's language. */
    List<ProblemRow> of(LogAsked asked, Viewer viewer) {
        return asked.bind(db.sql("""
                select item.id, item.number, coalesce(said.title, source.title) as title,
                       left(coalesce(said.text, source.text), :excerpt) as text,
                       coalesce(said.language, source.language) as language, item.state, item.owner_organisation_id,
                       problem.severity, problem.last_met, problem.times_met, problem.met_by,
                       problem.has_solution, problem.has_improvement, problem.is_improved
                from problem
                join item on item.network_id = problem.network_id and item.id = problem.item_id
                join item_text source on source.network_id = item.network_id and source.item_id = item.id
                                     and source.language = item.language
                left join lateral (
                    select title, text, language
                    from item_text
                    where item_text.network_id = item.network_id and item_text.item_id = item.id
                      and item_text.language = :language and item.language <> :language
                    offset 0) said on true
                where problem.network_id = :network
                """ + asked.where() + asked.orderAndPage()), viewer)
            .param("excerpt", EXCERPT)
            .query(LogRows::row)
            .list();
    }

    private static ProblemRow row(ResultSet row, int n) throws SQLException {
        int severity = row.getInt(8);
        return new ProblemRow(
                new ItemId(row.getObject(1, UUID.class)), row.getInt(2), row.getString(3), row.getString(4), row.getString(5),
                Problem.State.valueOf(row.getString(6)), row.getObject(7, UUID.class), severity == 0 ? null : severity,
                row.getObject(9, LocalDate.class), row.getInt(10), List.of((UUID[]) row.getArray(11).getArray()),
                row.getBoolean(12), row.getBoolean(13), row.getBoolean(14));
    }
}
