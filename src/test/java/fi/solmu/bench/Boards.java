package fi.solmu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A situation that many look at: how soon they see what one of them ticks, also when a node is killed, and what their boards take of memory. */
record Boards(Program solmu, Path data) {

    private static final int LOOKING = 500, MANY = 1_000, ROUNDS = 5, TICKS = 8, WARM = 10, KILLS = 3;
    private static final long PAUSE_MILLIS = 1_500;
    private static final double NINETEEN_OF_TWENTY = 0.95;

    List<Figure> figures() {
        try {
            var ground = BoardGround.start(solmu.port(), data);
            return List.of(seen(ground), held(ground), killed(ground));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Of all boards and all ticks, what nineteen of twenty stay under, and what half do. */
    private Figure seen(BoardGround ground) throws IOException {
        var machine = new Machine();
        var rounds = new Rounds();
        try (var audience = new Audience(ground, LOOKING, solmu::port)) {
            audience.ticks(0, WARM, PAUSE_MILLIS, solmu.port());
            for (int round = 1; round <= ROUNDS; round++) {
                add(audience.ticks(round * 1_000, TICKS, PAUSE_MILLIS, solmu.port()), rounds);
            }
        }
        return Figure.of("a tick on " + LOOKING + " boards: p95", "ms", rounds, "half of them", "≤ 300 ms", machine);
    }

    private Figure held(BoardGround ground) throws IOException {
        var machine = new Machine();
        var rounds = new Rounds();
        double before = solmu.tree().mebibytes();
        try (var audience = new Audience(ground, MANY, solmu::port)) {
            rounds.add(solmu.tree().mebibytes() - before, before);
        }
        return Figure.of("memory that " + MANY + " open boards add", "MB", rounds, "before", "≤ 150 MB", machine);
    }

    /** They hang on a second node; it is killed, a tick comes by the first in the same moment, and they find the first by themselves. */
    private Figure killed(BoardGround ground) throws IOException {
        var machine = new Machine();
        var rounds = new Rounds();
        for (int kill = 1; kill <= KILLS; kill++) {
            var second = Program.node(data, "second");
            var port = new AtomicInteger(second.port());
            try (var audience = new Audience(ground, LOOKING, port::get)) {
                second.kill();
                port.set(solmu.port());
                add(audience.ticks(100_000 * kill + kill % 2, 1, 0, solmu.port()), rounds);
            }
        }
        return Figure.of("  a tick after their node is killed: p95", "ms", rounds, "half of them", "≤ 5000 ms", machine);
    }

    private static void add(double[] millis, Rounds rounds) {
        rounds.add(millis[(int) (millis.length * NINETEEN_OF_TWENTY)], millis[millis.length / 2]);
    }
}
