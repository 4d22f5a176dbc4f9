package fi.solmu.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/**
 * Questions that do not wait for one another: they go to the database together, when the first answer is read, and come back
 * in one trip. For the reading of one page, in one transaction.
 */
public final class Trip {

    private final JdbcOperations jdbc;
    private final Function<String, ParsedSql> parsed;
    private final Runnable before;
    private final List<Question<?>> waiting = new ArrayList<>();

    Trip(JdbcOperations jdbc, Function<String, ParsedSql> parsed, Runnable before) {
        this.jdbc = jdbc;
        this.parsed = parsed;
        this.before = before;
    }

    /** The rows of the answer become records of this type, as with {@code query(type).list()}. */
    public <T extends Record> Question<T> ask(Class<T> type, String sql) {
        var question = new Question<>(sql, parsed.apply(sql), new RecordRows<>(type));
        waiting.add(question);
        return question;
    }

    private void go() {
        before.run();
        var going = List.copyOf(waiting);
        var said = going.stream().<Said>map(Question::said).toList();
        jdbc.execute(Said.together(said), (PreparedStatement all) -> {
            Said.given(said).setValues(all);
            return answered(going, all);
        });
        waiting.clear();
    }

    private static boolean answered(List<Question<?>> going, PreparedStatement statement) throws SQLException {
        statement.execute();
        for (var question : going) {
            question.read(statement);
        }
        return true;
    }

    /** One of the trip's questions, and its answer once the trip is made. */
    public final class Question<T> {

        private final String sql;
        private final ParsedSql asked;
        private final RecordRows<T> mapper;
        private final MapSqlParameterSource given = new MapSqlParameterSource();
        private List<T> rows = Collections.emptyList();
        private boolean isAnswered;

        private Question(String sql, ParsedSql asked, RecordRows<T> mapper) {
            this.sql = sql;
            this.asked = asked;
            this.mapper = mapper;
        }

        public Question<T> param(String name, Object value) {
            given.addValue(name, value);
            return this;
        }

        public List<T> rows() {
            if (!isAnswered) {
                go();
            }
            return rows;
        }

        private Said said() {
            return new Said(sql, asked, given);
        }

        private void read(PreparedStatement statement) throws SQLException {
            try (var answer = statement.getResultSet()) {
                rows = new RowMapperResultSetExtractor<>(mapper).extractData(answer);
            }
            isAnswered = true;
            statement.getMoreResults();
        }
    }
}
