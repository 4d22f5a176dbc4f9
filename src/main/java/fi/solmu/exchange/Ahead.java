package fi.solmu.exchange;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Reading that goes on in a thread of its own while what has been read is put away, some hundreds ahead at most. */
final class Ahead<T> {

    private static final int AT_MOST = 400;

    private final BlockingQueue<Optional<T>> read = new ArrayBlockingQueue<>(AT_MOST);
    private final FutureTask<Void> reading;

    private Ahead(Consumer<Consumer<T>> reader) {
        reading = new FutureTask<>(() -> {
            try {
                reader.accept(each -> hand(Optional.of(each)));
            } finally {
                hand(Optional.empty());
            }
        }, null);
    }

    /** The taker takes in the caller's thread and in the order of the reader. Whatever either throws ends both. */
    static <T> void take(Consumer<Consumer<T>> reader, Consumer<T> taker) {
        var ahead = new Ahead<>(reader);
        var thread = new Thread(ahead.reading, "reading-ahead");
        thread.start();
        try {
            for (var next = ahead.read.take(); next.isPresent(); next = ahead.read.take()) {
                taker.accept(next.get());
            }
            ahead.reading.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed.getCause());
        } finally {
            thread.interrupt();
        }
    }

    /** An interrupted reader has nobody left to read for, and waits for nobody from then on. */
    private void hand(Optional<T> next) {
        try {
            read.put(next);
        } catch (InterruptedException nobodyTakes) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
