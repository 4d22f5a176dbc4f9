package fi.solmu.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** A problem made by a program, with its link, history and search words, kept on the disk when it is answered; beside one bare row. */
record Creation(Program solmu, Path data) {

    private static final int ROUNDS = 5;
    private static final double ROUND = 8;
    private static final double AIM = 300;
    private static final double WARM = 60;
    private static final String SENT = """
        {"title": "Korvaava bussi ei loyda asiakkaita", "text": "Siita kerrottiin ohjaajalle, joka etsi oikean yhteystiedon.", \
        "links": [{"relation": "concerns", "to": "00000000-0000-7000-8000-000000000302", "forward": true}]}""";

    List<Figure> figures() {
        var ours = new Load(solmu.port(), "Bearer " + Ground.TOKEN, Ground.REGISTER + ".json", SENT);
        check();
        var machine = new Machine();
        ours.saturate(WARM);
        var rate = new Rounds();
        var cost = new Rounds();
        var tail = new Rounds();
        for (int round = 0; round < ROUNDS; round++) {
            var our = Cost.of(ours, solmu, solmu, ROUND);
            var row = rows();
            rate.add(our.perSecond(), row.perSecond());
            cost.add(our.all(), our.jvm());
            tail.add(ours.paced(AIM, ROUND).millis(0.99), row.millis(0.99));
        }
        return List.of(
            Figure.of("items made by JSON a second", "/s", rate, "one bare row, committed", "≥ 300 /s", machine),
            Figure.of("  CPU an item", "ms", cost, "of it the JVM", "", machine),
            Figure.of("items made: p99 at 300 /s", "ms", tail, "one bare row at saturation", "≤ 60 ms", machine));
    }

    /** What is answered has reached the disk. */
    private void check() {
        try (var keeper = Keys.in(data).asApp(); var statement = keeper.createStatement();
                var row = statement.executeQuery("select current_setting('synchronous_commit') || current_setting('fsync')")) {
            row.next();
            if (!row.getString(1).equals("onon")) {
                throw new IllegalStateException("Commits do not wait for the disk: " + row.getString(1));
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** As many at once, each a row in a transaction of its own, past all of Solmu. */
    private Answers rows() {
        long end = System.nanoTime() + (long) (ROUND * 1e9);
        var writers = Executors.newFixedThreadPool(Load.READERS);
        try (var keeper = Keys.in(data).asKeeper(); var statement = keeper.createStatement()) {
            statement.execute("create table if not exists scratch_row (id bigint generated always as identity primary key, text text)");
            long begin = System.nanoTime();
            var turns = new ArrayList<Callable<List<Long>>>();
            for (int n = 0; n < Load.READERS; n++) {
                turns.add(() -> rows(end));
            }
            var nanos = new ArrayList<Long>();
            for (var written : writers.invokeAll(turns)) {
                nanos.addAll(written.get());
            }
            return new Answers(nanos.stream().mapToLong(Long::longValue).toArray(), (System.nanoTime() - begin) / 1e9);
        } catch (SQLException | InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        } finally {
            writers.shutdownNow();
        }
    }

    private List<Long> rows(long end) throws SQLException {
        var nanos = new ArrayList<Long>();
        try (var own = Keys.in(data).asKeeper(); var insert = own.prepareStatement("insert into scratch_row (text) values ('Sama meillä')")) {
            while (System.nanoTime() < end) {
                long begun = System.nanoTime();
                insert.executeUpdate();
                nanos.add(System.nanoTime() - begun);
            }
        }
        return nanos;
    }
}
