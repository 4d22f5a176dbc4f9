package fi.solmu.item.tables;

import java.time.Duration;

/** How long a table may be looked at: others come in between its rows, and what takes too long is not looked at to its end. */
public final class Patience {

    private static final Duration MOST = Duration.ofSeconds(12);

    private final long end = System.nanoTime() + MOST.toNanos();

    /** Asked before each row. A row is reckoned on a thread that others wait for, so they go first. */
    public void nextRow() {
        Thread.yield();
        if (System.nanoTime() > end) {
            throw SentTable.refused("item.table-slow");
        }
    }
}
