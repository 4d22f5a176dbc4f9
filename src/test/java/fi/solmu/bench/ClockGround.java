package fi.solmu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;

/** A network of a thousand practices of the kinds people have, made by clock.sql beside the ground. */
final class ClockGround {

    static final int PRACTICES = 1_000;
    static final String WHEEL = "/kello/clock";
    static final String FEED = "/feeds/a-feed-for-measuring.ics";

    private ClockGround() {}

    static void lay(Path data) {
        try (var sql = ClockGround.class.getResourceAsStream("clock.sql"); var keeper = Keys.in(data).asKeeper();
                var statement = keeper.createStatement()) {
            statement.execute("create temp table rule (n int, text text, first date)");
            rules(keeper);
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("vacuum analyze");
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException("The clock could not be laid", broken);
        }
    }

    private static void rules(Connection keeper) throws SQLException {
        try (var insert = keeper.prepareStatement("insert into rule values (?, ?, ?)")) {
            int n = 0;
            for (var rule : ClockDates.mixed().subList(0, PRACTICES)) {
                insert.setInt(1, ++n);
                insert.setString(2, rule.text());
                insert.setDate(3, Date.valueOf(rule.first()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
