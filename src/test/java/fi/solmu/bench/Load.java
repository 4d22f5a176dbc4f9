package fi.solmu.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Readers who ask one page, or writers who send one thing, over and over. They share the machine's processors with those they ask. */
record Load(int port, String cookie, String path, @Nullable String sent) {

    static final int READERS = 16;
    private static final int WARM = 50_000;
    private static final double LONG_ENOUGH = 120;
    private static final int NOTHING_NEW = 304;

    Load(int port, String cookie, String path) {
        this(port, cookie, path, null);
    }

    /** So many pages that the JVM has compiled what they need, on a loaded machine so long. */
    void warm() {
        int pages = 0;
        for (double seconds = 0; pages < WARM && seconds < LONG_ENOUGH; seconds += 5) {
            pages += saturate(5).nanos().length;
        }
    }

    /** Each asks again as soon as it is answered. */
    Answers saturate(double seconds) {
        return run(seconds, 0);
    }

    /** So many a second, asked when due whether or not the ones before are answered; waiting counts from when it was due. */
    Answers paced(double perSecond, double seconds) {
        return run(seconds, (long) (1e9 * READERS / perSecond));
    }

    private Answers run(double seconds, long step) {
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        var readers = Executors.newFixedThreadPool(READERS);
        try {
            var asked = new ArrayList<Callable<List<Long>>>();
            for (int reader = 0; reader < READERS; reader++) {
                long first = begin + step * reader / READERS;
                asked.add(() -> read(first, step, end));
            }
            var nanos = new ArrayList<Long>();
            for (var answered : readers.invokeAll(asked)) {
                nanos.addAll(answered.get());
            }
            return new Answers(nanos.stream().mapToLong(Long::longValue).toArray(), (System.nanoTime() - begin) / 1e9);
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        } finally {
            readers.shutdownNow();
        }
    }

    private List<Long> read(long first, long step, long end) throws IOException {
        var nanos = new ArrayList<Long>();
        try (var wire = new Wire(port, cookie)) {
            for (long due = first; due < end && System.nanoTime() < end; due = step == 0 ? System.nanoTime() : due + step) {
                LockSupport.parkNanos(due - System.nanoTime());
                int status = sent == null ? wire.get(path) : wire.postJson(path, sent);
                nanos.add(System.nanoTime() - due);
                if (status != (sent == null ? 200 : 201) && status != NOTHING_NEW) {
                    throw new IOException(status + " for " + path + " " + wire.text());
                }
            }
        }
        return nanos;
    }
}
