package fi.solmu.database;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Statements that a piece of work says one by one, and that go to the database many at a time: what it writes, and what it asks. */
public class Gathering extends NamedParameterJdbcTemplate {

    /** So many go together at most, so that neither side waits for the other to read. */
    private static final int ONE_TRIP = 60;

    private final ThreadLocal<List<Said>> gathered = new ThreadLocal<>();
    private final ThreadLocal<List<Said>> waiting = new ThreadLocal<>();

    Gathering(JdbcOperations jdbc) {
        super(jdbc);
    }

    /**
     * What the work writes is written when it ends, like statements together, in the order in which they were first said. Its own
     * questions do not see it before, and it is not told how many rows a statement met: for rows that do not know of one another.
     */
    public void together(Runnable work) {
        var statements = new LinkedHashMap<String, List<SqlParameterSource>>();
        said(gathered, work).forEach(said -> statements.computeIfAbsent(said.sql(), first -> new ArrayList<>()).add(said.given()));
        statements.forEach((sql, rows) -> batchUpdate(sql, rows.toArray(SqlParameterSource[]::new)));
    }

    /**
     * What the work writes is written in the order in which it was said, in as few trips as may be: when the work asks something,
     * and when it ends. It is not told how many rows a statement met. Work within such work goes with it.
     */
    public void inOneTrip(Runnable work) {
        if (waiting.get() != null || gathered.get() != null) {
            work.run();
        } else {
            write(said(waiting, work));
        }
    }

    /** Where questions are gathered whose answers do not wait for one another. */
    public Trip trip() {
        return new Trip(getJdbcOperations(), this::getParsedSql, this::writeWaiting);
    }

    @Override
    public int update(String sql, SqlParameterSource row) {
        var statements = waiting.get() != null ? waiting.get() : gathered.get();
        if (statements == null) {
            return super.update(sql, row);
        }
        statements.add(new Said(sql, getParsedSql(sql), row));
        return 1;
    }

    /** All that asks comes by here. */
    @Override
    protected PreparedStatementCreator getPreparedStatementCreator(String sql, SqlParameterSource given) {
        writeWaiting();
        return super.getPreparedStatementCreator(sql, given);
    }

    private void writeWaiting() {
        var statements = waiting.get();
        if (statements != null) {
            write(statements);
            statements.clear();
        }
    }

    private void write(List<Said> statements) {
        for (int from = 0; from < statements.size(); from += ONE_TRIP) {
            var some = statements.subList(from, Math.min(from + ONE_TRIP, statements.size()));
            getJdbcOperations().execute(Said.together(some), (PreparedStatement all) -> {
                Said.given(some).setValues(all);
                return all.execute();
            });
        }
    }

    private static List<Said> said(ThreadLocal<List<Said>> here, Runnable work) {
        var statements = new ArrayList<Said>();
        here.set(statements);
        try {
            work.run();
        } finally {
            here.remove();
        }
        return statements;
    }
}
