package fi.solmu.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.springframework.core.task.VirtualThreadTaskExecutor;

/** Many who look at one situation, and one who tells of it. */
final class Audience implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 60_000, STEP_MILLIS = 20;

    private final BoardGround ground;
    private final List<OpenBoard> boards;

    Audience(BoardGround ground, int count, IntSupplier port) throws IOException {
        this.ground = ground;
        var read = ground.read(port.getAsInt());
        boards = IntStream.range(0, count).mapToObj(reader -> new OpenBoard(port, reader, ground.place(), read)).toList();
        var threads = new VirtualThreadTaskExecutor("board-");
        boards.forEach(threads::execute);
        await(() -> boards.stream().allMatch(OpenBoard::isOpen), "the boards to open");
    }

    /** Milliseconds from the press until it is to be seen, of each tick on each board, the least first. */
    double[] ticks(int first, int count, long pauseMillis, int port) throws IOException {
        var begun = new ArrayList<Long>();
        try (var teller = new Wire(port, BoardGround.TELLER)) {
            for (int n = 0; n < count; n++) {
                begun.add(System.nanoTime());
                tell(teller, first + n);
                pause(pauseMillis);
            }
        }
        await(() -> boards.stream().allMatch(board -> board.seen().containsKey(first + count - 1)), "the last tick to be seen");
        return boards.stream().flatMapToDouble(board -> IntStream.range(0, count)
            .mapToDouble(n -> (board.seen().get(first + n) - begun.get(n)) / 1e6)).sorted().toArray();
    }

    /** The same task is done, cannot be done, is done: each is another word. */
    void tell(Wire teller, int mark) throws IOException {
        var task = ground.tasks().get(0);
        int status = teller.postJson(ground.place() + "/entries.json", String.format(
            "{\"id\":\"%s\",\"what\":\"%s\",\"task\":\"%s\",\"organisation\":\"%s\",\"text\":\"merkki-%d-\"}",
            UUID.randomUUID(), mark % 2 == 0 ? "done" : "cannot", task.id(), task.organisation(), mark));
        if (status >= 300) {
            throw new IOException(status + " " + teller.text());
        }
    }

    static void await(BooleanSupplier isSo, String what) {
        for (long waited = 0; !isSo.getAsBoolean(); waited += STEP_MILLIS) {
            if (waited > PATIENCE_MILLIS) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            pause(STEP_MILLIS);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() throws IOException {
        for (var board : boards) {
            board.close();
        }
    }
}
