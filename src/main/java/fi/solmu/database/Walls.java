package fi.solmu.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The walls between networks, as the database keeps them: it shows each transaction only what its reader may see. */
@Component
public class Walls {

    private static final String TELL = """
        select set_config('app.network', ?, true),
               set_config('app.organisation', ?, true),
               set_config('app.person', ?, true)
        """;

    private final ThreadLocal<Reader> reader = new ThreadLocal<>();
    private final DataSource data;

    Walls(DataSource data) {
        this.data = data;
    }

    /** Until the room is left, this thread reads for this reader, in transactions to come and in the one it is in. */
    public Room enter(Reader entering) {
        Reader before = reader();
        become(entering);
        return () -> become(before);
    }

    /** As {@link #enter}, where a statement of the transaction has told the database already, and it ends when the room is left. */
    public Room entered(Reader told) {
        Reader before = reader();
        keep(told);
        return () -> keep(before);
    }

    public <T extends @Nullable Object> T within(Reader entering, Supplier<T> work) {
        try (Room room = enter(entering)) {
            return work.get();
        }
    }

    public void within(Reader entering, Runnable work) {
        try (Room room = enter(entering)) {
            work.run();
        }
    }

    private void become(Reader next) {
        keep(next);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            tellRunning();
        }
    }

    private void keep(Reader next) {
        if (next.equals(Reader.NOBODY)) {
            reader.remove();
        } else {
            reader.set(next);
        }
    }

    private void tellRunning() {
        Connection connection = DataSourceUtils.getConnection(data);
        try {
            tell(connection);
        } catch (SQLException refused) {
            throw new UncategorizedSQLException("Telling the database who reads", TELL, refused);
        } finally {
            DataSourceUtils.releaseConnection(connection, data);
        }
    }

    /** A new transaction reads for nobody until it is told otherwise. */
    void tellNew(Connection connection) throws SQLException {
        if (!reader().equals(Reader.NOBODY)) {
            tell(connection);
        }
    }

    /** One statement, in effect until the transaction ends, so a pooled connection carries nobody to the next. */
    private void tell(Connection connection) throws SQLException {
        Reader now = reader();
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, text(now.network()));
            statement.setString(2, text(now.organisation()));
            statement.setString(3, text(now.person()));
            statement.execute();
        }
    }

    private Reader reader() {
        Reader now = reader.get();
        return now == null ? Reader.NOBODY : now;
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    /** A stretch of work done for one reader; leaving it brings back the reader before. */
    public interface Room extends AutoCloseable {

        @Override
        void close();
    }
}
