package fi.solmu.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What row-level security adds to the register's own statement, without any web around it; either goes first in turn. */
record Rls(Path data) {

    private static final int ROUNDS = 21;
    private static final int TIMES = 100;

    List<Figure> figures() {
        var rounds = new Rounds();
        var machine = new Machine();
        try (var walled = Keys.in(data).asApp(); var free = Keys.in(data).asKeeper()) {
            walled.setAutoCommit(false);
            free.setAutoCommit(false);
            BareRegister.tell(walled);
            BareRegister.tell(free);
            for (int round = -3; round < ROUNDS; round++) {
                boolean isWalledFirst = round % 2 == 0;
                double first = median(isWalledFirst ? walled : free);
                double second = median(isWalledFirst ? free : walled);
                if (round >= 0) {
                    rounds.add(isWalledFirst ? first : second, isWalledFirst ? second : first);
                }
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return List.of(Figure.of("register's statement behind the walls", "ms", rounds, "the same past the walls", "≤ 1.10 ×", machine));
    }

    private static double median(Connection connection) throws SQLException {
        var millis = new ArrayList<Double>();
        for (int time = 0; time < TIMES; time++) {
            long begun = System.nanoTime();
            try (var statement = BareRegister.ROWS.on(connection); var rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(3);
                }
            }
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        return Spread.of(millis).middle();
    }
}
