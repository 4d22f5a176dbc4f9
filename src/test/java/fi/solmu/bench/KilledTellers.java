package fi.solmu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Ticks that are sent while the node that takes them is killed again and again, evenly from the first to the last: each sender sends its own again until it is answered. */
record KilledTellers(Program solmu, Path data) {

    private static final int KILLS = 50, TICKS = 10_000, SENDERS = 8, SITUATIONS = 20;
    private static final long REST_MILLIS = 50, STEP_MILLIS = 5;

    List<Figure> figures() {
        try {
            var machine = new Machine();
            var grounds = new ArrayList<BoardGround>();
            for (int situation = 0; situation < SITUATIONS; situation++) {
                grounds.add(BoardGround.start(solmu.port(), data));
            }
            int sent = sent(grounds);
            var kept = grounds.stream().flatMap(each -> kept(each).stream()).toList();
            System.out.printf("  %d sent, %d of them anew after a kill; %d kept%n", TICKS, sent, kept.size());
            var lost = new Rounds();
            lost.add(TICKS - kept.stream().distinct().count(), TICKS);
            var doubled = new Rounds();
            doubled.add(kept.size() - kept.stream().distinct().count(), TICKS);
            return List.of(
                Figure.of("ticks lost in " + KILLS + " kills", "", lost, "ticks", "0", machine),
                Figure.of("  doubled", "", doubled, "ticks", "0", machine));
        } catch (IOException | InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** How many were sent more than once. */
    private int sent(List<BoardGround> grounds) throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        var again = new AtomicInteger();
        var node = new AtomicInteger();
        var senders = Executors.newFixedThreadPool(SENDERS);
        try {
            var running = new ArrayList<Future<?>>();
            var first = Program.node(data, "killed");
            node.set(first.port());
            for (int sender = 0; sender < SENDERS; sender++) {
                running.add(senders.submit((Callable<Integer>) () -> send(grounds, next, again, node)));
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                for (int due = kill * TICKS / (KILLS + 1); next.get() < due;) {
                    Audience.pause(STEP_MILLIS);
                }
                first.kill();
                first = Program.node(data, "killed");
                node.set(first.port());
                System.out.printf("  killed %d times, %d ticks begun%n", kill, Math.min(TICKS, next.get()));
            }
            for (var each : running) {
                each.get();
            }
            first.close();
            return again.get();
        } finally {
            senders.shutdownNow();
        }
    }

    private int send(List<BoardGround> grounds, AtomicInteger next, AtomicInteger again, AtomicInteger node) {
        int own = 0;
        for (int mark = next.getAndIncrement(); mark < TICKS; mark = next.getAndIncrement()) {
            var id = UUID.randomUUID();
            while (!isAnswered(grounds.get(mark % SITUATIONS), id, mark, node.get())) {
                again.incrementAndGet();
                Audience.pause(REST_MILLIS);
            }
            own++;
        }
        return own;
    }

    private boolean isAnswered(BoardGround ground, UUID id, int mark, int port) {
        var task = ground.tasks().get(0);
        try (var wire = new Wire(port, BoardGround.TELLER)) {
            return wire.postJson(ground.place() + "/entries.json", String.format(
                "{\"id\":\"%s\",\"what\":\"done\",\"task\":\"%s\",\"organisation\":\"%s\",\"text\":\"merkki-%d-\"}",
                id, task.id(), task.organisation(), mark)) < 300;
        } catch (IOException killed) {
            return false;
        }
    }

    private List<String> kept(BoardGround ground) {
        var kept = new ArrayList<String>();
        try (var keeper = Keys.in(data).asKeeper();
                var statement = keeper.prepareStatement("select text from situation_entry where item_id = ?::uuid and text like 'merkki-%'")) {
            statement.setString(1, ground.place().substring(ground.place().lastIndexOf('/') + 1));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    kept.add(rows.getString(1));
                }
            }
            return kept;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
