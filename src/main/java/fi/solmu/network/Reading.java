package fi.solmu.network;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** What a page is read in: one transaction, one connection, and nothing written. */
interface Reading extends AutoCloseable {

    Reading NONE = () -> {};

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
