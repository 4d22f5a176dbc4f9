package fi.solmu.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Statements that a piece of work says one by one, and that go to the database many at a time: what it writes, and what it asks. */
public class Gathering extends NamedParameterJdbcTemplate {

    private final ThreadLocal<Map<String, List<SqlParameterSource>>> gathered = new ThreadLocal<>();

    Gathering(JdbcOperations jdbc) {
        super(jdbc);
    }

    /**
     * What the work writes is written when it ends, like statements together, in the order in which they were first said. Its own
     * questions do not see it before, and it is not told how many rows a statement met: for rows that do not know of one another.
     */
    public void together(Runnable work) {
        var statements = new LinkedHashMap<String, List<SqlParameterSource>>();
        gathered.set(statements);
        try {
            work.run();
        } finally {
            gathered.remove();
        }
        statements.forEach((sql, rows) -> batchUpdate(sql, rows.toArray(SqlParameterSource[]::new)));
    }

    /** Where questions are gathered whose answers do not wait for one another. */
    public Trip trip() {
        return new Trip(getJdbcOperations(), this::getParsedSql);
    }

    @Override
    public int update(String sql, SqlParameterSource row) {
        var statements = gathered.get();
        if (statements == null) {
            return super.update(sql, row);
        }
        statements.computeIfAbsent(sql, first -> new ArrayList<>()).add(row);
        return 1;
    }
}
