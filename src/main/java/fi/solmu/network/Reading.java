package fi.solmu.network;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** What a page is read in: one transaction, one connection, and nothing written. */
public interface Reading extends AutoCloseable {

    Reading NONE = () -> {};

    /** For a request that reads in its own way, or sends for so long that others would wait for its connection. */
    static void end(HttpServletRequest request) {
        if (request.getAttribute(Reading.class.getName()) instanceof Reading reading) {
            reading.close();
        }
    }

    static Reading in(PlatformTransactionManager transactions) {
        var definition = new DefaultTransactionDefinition();
        definition.setReadOnly(true);
        return ended(transactions, transactions.getTransaction(definition));
    }

    private static Reading ended(PlatformTransactionManager transactions, TransactionStatus reading) {
        return () -> {
            if (!reading.isCompleted()) {
                transactions.rollback(reading);
            }
        };
    }

    /** Over; once more is nothing. */
    @Override
    void close();
}
