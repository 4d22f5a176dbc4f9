package fi.solmu.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Transactions whose first statement tells the database who reads. */
class WalledTransactions extends JdbcTransactionManager {

    private final Walls walls;

    WalledTransactions(DataSource data, Walls walls) {
        super(data);
        this.walls = walls;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        walls.tellNew(connection);
    }
}
