package fi.solmu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A problem saved from the form of three boxes, with its words indexed and kept on the disk when it is answered; beside one bare row. */
record Logging(Program solmu, Path data) {

    private static final int ROUNDS = 5, TIMES = 200, WARM = 1_000;

    List<Figure> figures() {
        var one = new Rounds();
        var three = new Rounds();
        var machine = new Machine();
        try (var wire = new Wire(solmu.port(), Ground.cookies(solmu.port()));
                var keeper = Keys.in(data).asKeeper(); var statement = keeper.createStatement()) {
            statement.execute("create table if not exists scratch_logged (text text)");
            var proof = Similar.proof(wire, Similar.PLACE);
            save(wire, proof, true, WARM);
            for (int round = 0; round < ROUNDS; round++) {
                var rows = new ArrayList<Long>();
                for (int n = 0; n < TIMES; n++) {
                    long before = System.nanoTime();
                    statement.executeUpdate("insert into scratch_logged values ('Sama meillä')");
                    rows.add(System.nanoTime() - before);
                }
                one.add(save(wire, proof, false, TIMES).millis(0.95), answers(rows).millis(0.95));
                three.add(save(wire, proof, true, TIMES).millis(0.95), answers(rows).millis(0.95));
            }
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return List.of(
            Figure.of("a problem saved from its form: p95", "ms", one, "one bare row, committed: p95", "≤ 30 ms", machine),
            Figure.of("  with its solution and a proposal: p95", "ms", three, "one bare row, committed: p95", "", machine));
    }

    private static Answers save(Wire wire, String proof, boolean isWhole, int times) throws IOException {
        var nanos = new ArrayList<Long>();
        for (int n = 0; n < times; n++) {
            var form = Similar.form("_csrf", proof, "key", UUID.randomUUID().toString(), "title", "Korvaava bussi ei löytänyt asiakkaita kerralla " + n,
                "text", "Siitä kerrottiin ohjaajalle, joka etsi oikean yhteystiedon ja sai vastauksen vasta seuraavana päivänä. Sama on sattunut ennenkin.",
                "solution", isWhole ? "Ohjaaja soitti kuljettajalle suoraan" : "", "improvement", isWhole ? "Kuljettajien numerot kortille" : "");
            long before = System.nanoTime();
            int status = wire.post(Similar.PLACE, form);
            nanos.add(System.nanoTime() - before);
            if (status != 302) {
                throw new IOException(status + " " + wire.text());
            }
        }
        return answers(nanos);
    }

    private static Answers answers(List<Long> nanos) {
        return new Answers(nanos.stream().mapToLong(Long::longValue).toArray(), 1);
    }
}
