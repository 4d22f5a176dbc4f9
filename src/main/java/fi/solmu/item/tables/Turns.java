package fi.solmu.item.tables;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Whose turn it is to have a table looked at: small ones at once, large ones one after another. */
public final class Turns {

    /** Some two hundred rows, in letters or bytes. */
    static final int SMALL = 30_000;

    private final Duration patience;
    private final Semaphore large = new Semaphore(1, true);

    public Turns(Duration patience) {
        this.patience = patience;
    }

    /** It throws Refused at "table" when those before it take too long. */
    public <T> T of(int size, Supplier<T> looking) {
        if (size <= SMALL) {
            return looking.get();
        }
        await();
        try {
            return looking.get();
        } finally {
            large.release();
        }
    }

    private void await() {
        try {
            if (!large.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw SentTable.busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw SentTable.busy();
        }
    }
}
