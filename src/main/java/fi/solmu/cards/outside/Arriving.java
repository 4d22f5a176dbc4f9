package fi.solmu.cards.outside;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What is being sent to us: one message of a source at a time, on the disk until all of it has come, and within a time. */
class Arriving {

    private static final int PIECE = 16 * 1024, PATIENCE = 5;

    private final ConcurrentHashMap<UUID, Turn> turns = new ConcurrentHashMap<>();
    private final Duration longest;

    Arriving() {
        this(Duration.ofSeconds(30));
    }

    Arriving(Duration longest) {
        this.longest = longest;
    }

    /** Too many at once, or too slow. */
    static class Late extends IOException {

        private static final long serialVersionUID = 1;

        Late(String key) {
            super(key);
        }

        boolean isBusy() {
            return getMessage().equals("cards.alert-busy");
        }
    }

    /** Whoever waits for the turn of a source counts as one of its users, so that it is not forgotten under them. */
    private static final class Turn {
        private final Semaphore free = new Semaphore(1);
        private int users;
    }

    /** A message that has come, until it is closed. */
    record Arrived(Path file, Runnable after) implements AutoCloseable {

        boolean isTooLarge() throws IOException {
            return Files.size(file) > MessageReader.LARGEST;
        }

        byte[] message() throws IOException {
            return Files.readAllBytes(file);
        }

        @Override
        public void close() throws IOException {
            try {
                Files.deleteIfExists(file);
            } finally {
                after.run();
            }
        }
    }

    Arrived take(UUID source, InputStream sent) throws IOException, InterruptedException {
        var turn = turns.compute(source, (key, known) -> {
            var kept = known == null ? new Turn() : known;
            kept.users++;
            return kept;
        });
        boolean hasTurn = false;
        boolean isTaken = false;
        try {
            hasTurn = turn.free.tryAcquire(PATIENCE, TimeUnit.SECONDS);
            if (!hasTurn) {
                throw new Late("cards.alert-busy");
            }
            var arrived = new Arrived(read(sent), () -> leave(source, true));
            isTaken = true;
            return arrived;
        } finally {
            if (!isTaken) {
                leave(source, hasTurn);
            }
        }
    }

    private void leave(UUID source, boolean hadTurn) {
        turns.computeIfPresent(source, (key, turn) -> {
            if (hadTurn) {
                turn.free.release();
            }
            return --turn.users == 0 ? null : turn;
        });
    }

    private Path read(InputStream sent) throws IOException {
        var file = Files.createTempFile("alert", ".part");
        boolean isWhole = false;
        try (var out = Files.newOutputStream(file)) {
            var end = System.nanoTime() + longest.toNanos();
            var piece = new byte[PIECE];
            long size = 0;
            for (int n = sent.read(piece); n >= 0 && size <= MessageReader.LARGEST; n = sent.read(piece)) {
                if (System.nanoTime() - end > 0) {
                    throw new Late("cards.alert-sent-slowly");
                }
                out.write(piece, 0, n);
                size += n;
            }
            isWhole = true;
            return file;
        } catch (SocketTimeoutException silent) {
            throw new Late("cards.alert-sent-slowly");
        } finally {
            if (!isWhole) {
                Files.deleteIfExists(file);
            }
        }
    }
}
