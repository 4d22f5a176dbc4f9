package fi.solmu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.core.task.VirtualThreadTaskExecutor;

/** A situation that many look at: how soon they see what one of them ticks, and what their open boards take of memory. */
record Boards(Program solmu, Path data) {

    private static final int LOOKING = 500, MANY = 1_000, TICKS = 40, WARM = 10;
    private static final long PAUSE_MILLIS = 1_500, PATIENCE_MILLIS = 60_000;

    List<Figure> figures() {
        try {
            var ground = BoardGround.start(solmu.port(), data);
            return List.of(seen(ground), held(ground));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Of all boards and all ticks, what nineteen of twenty stay under, and what half do. */
    private Figure seen(BoardGround ground) throws IOException {
        var machine = new Machine();
        var rounds = new Rounds();
        try (var audience = new Audience(ground, LOOKING)) {
            ticks(ground, audience, 0, WARM);
            for (int round = 1; round <= 5; round++) {
                var millis = ticks(ground, audience, round * 1_000, TICKS / 5);
                rounds.add(millis[(int) (millis.length * 0.95)], millis[millis.length / 2]);
            }
        }
        return Figure.of("a tick on " + LOOKING + " boards: p95", "ms", rounds, "half of them", "≤ 300 ms", machine);
    }

    private double[] ticks(BoardGround ground, Audience audience, int first, int count) throws IOException {
        var begun = new ArrayList<Long>();
        try (var teller = new Wire(solmu.port(), BoardGround.TELLER)) {
            for (int n = 0; n < count; n++) {
                begun.add(System.nanoTime());
                tell(teller, ground, first + n);
                pause(PAUSE_MILLIS);
            }
        }
        await(() -> audience.boards.stream().allMatch(board -> board.seen().containsKey(first + count - 1)), "the last tick to be seen");
        return audience.boards.stream().flatMapToDouble(board -> java.util.stream.IntStream.range(0, count)
            .mapToDouble(n -> (board.seen().get(first + n) - begun.get(n)) / 1e6)).sorted().toArray();
    }

    /** The same task is done, cannot be done, is done: each is another word. */
    private void tell(Wire teller, BoardGround ground, int mark) throws IOException {
        var task = ground.tasks().get(0);
        int status = teller.postJson(ground.place() + "/entries.json", String.format(
            "{\"id\":\"%s\",\"what\":\"%s\",\"task\":\"%s\",\"organisation\":\"%s\",\"text\":\"merkki-%d-\"}",
            UUID.randomUUID(), mark % 2 == 0 ? "done" : "cannot", task.id(), task.organisation(), mark));
        if (status >= 300) {
            throw new IOException(status + " " + teller.text());
        }
    }

    private Figure held(BoardGround ground) throws IOException {
        var machine = new Machine();
        var rounds = new Rounds();
        double before = solmu.tree().mebibytes();
        try (var audience = new Audience(ground, MANY)) {
            rounds.add(solmu.tree().mebibytes() - before, before);
            System.out.printf("  %d boards are open%n", audience.boards.size());
        }
        return Figure.of("memory that " + MANY + " open boards add", "MB", rounds, "before", "≤ 150 MB", machine);
    }

    /** Those who look. */
    private final class Audience implements AutoCloseable {

        private final List<OpenBoard> boards = new ArrayList<>();

        Audience(BoardGround ground, int count) {
            var threads = new VirtualThreadTaskExecutor("board-");
            for (int reader = 0; reader < count; reader++) {
                var board = new OpenBoard(solmu::port, reader, ground.place());
                boards.add(board);
                threads.execute(board);
            }
            await(() -> boards.stream().allMatch(OpenBoard::isOpen), "the boards to open");
        }

        @Override
        public void close() throws IOException {
            for (var board : boards) {
                board.close();
            }
        }
    }

    private static void await(BooleanSupplier isSo, String what) {
        for (long waited = 0; !isSo.getAsBoolean(); waited += 20) {
            if (waited > PATIENCE_MILLIS) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            pause(20);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
