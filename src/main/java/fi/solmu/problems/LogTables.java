package fi.solmu.problems;

import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The log read whole, as narrowed as its page is; what has been joined to another goes along in that one. */
@Repository
@Transactional(readOnly = true)
class LogTables {

    /** As many as can be brought in again. */
    static final int MOST = 2_000;

    private final JdbcClient db;

    LogTables(JdbcClient db) {
        this.db = db;
    }

    LogTable of(LogAsked asked, Viewer viewer, Say say) {
        var rows = asked.bind(db.sql("""
                select item.number, coalesce(said.title, source.title) as title, coalesce(said.text, source.text) as text, problem.severity,
                       item.state, owner.name as owner, item.tags,
                       array(select met.date || ' ' || coalesce(party.name, '') from problem_occurrence met
                             left join membership party on party.network_id = met.network_id and party.organisation_id = met.organisation_id
                             where met.network_id = item.network_id and met.item_id = item.id order by met.date, party.name) as times,
                       array(select text.title from link
                             join item remedy on remedy.network_id = link.network_id and remedy.id = link.from_id and remedy.removed_at is null
                             join item_text text on text.network_id = remedy.network_id and text.item_id = remedy.id
                                            and text.language = remedy.language
                             where link.network_id = item.network_id and link.to_id = item.id and link.relation = 'SOLVES' and link.until is null
                             order by link.since, link.id) as solutions,
                       array(select text.title from link
                             join item remedy on remedy.network_id = link.network_id and remedy.id = link.to_id and remedy.removed_at is null
                             join item_text text on text.network_id = remedy.network_id and text.item_id = remedy.id
                                            and text.language = remedy.language
                             where link.network_id = item.network_id and link.from_id = item.id and link.relation = 'GIVES_RISE_TO'
                               and link.to_kind = 'IMPROVEMENT' and link.until is null
                             order by link.since, link.id) as improvements
                from problem
                join item on item.network_id = problem.network_id and item.id = problem.item_id
                join item_text source on source.network_id = item.network_id and source.item_id = item.id and source.language = item.language
                left join item_text said on said.network_id = item.network_id and said.item_id = item.id and said.language = :language
                join membership owner on owner.network_id = item.network_id and owner.organisation_id = item.owner_organisation_id
                where problem.network_id = :network and item.state <> 'MERGED'
                """ + asked.where() + "order by problem.last_met desc, problem.item_id desc\nlimit " + (MOST + 1)), viewer)
            .query(LogTables::row).list();
        return new LogTable(rows.size() > MOST ? rows.subList(0, MOST) : rows, rows.size() > MOST, say);
    }

    private static LogTable.Row row(ResultSet row, int n) throws SQLException {
        return new LogTable.Row(row.getInt("number"), row.getString("title"), row.getString("text"), row.getObject("severity", Integer.class),
            row.getString("state"), row.getString("owner"), words(row.getArray("tags")),
            Stream.of(words(row.getArray("times"))).map(LogTables::time).toList(), words(row.getArray("solutions")),
            words(row.getArray("improvements")));
    }

    private static LogTable.Time time(String told) {
        return new LogTable.Time(LocalDate.parse(told.substring(0, 10)), told.substring(11));
    }

    private static String[] words(Array of) throws SQLException {
        return (String[]) of.getArray();
    }
}
