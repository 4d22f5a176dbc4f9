package fi.solmu.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A process that keeps a database as Solmu does, writes row after row, and says each one that was answered as done. */
final class WriterProcess {

    private WriterProcess() {
    }

    public static void main(String... words) throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        try (var server = LocalPostgres.in(Path.of(words[0])); var connection = connect(server)) {
            System.out.println("server " + server.pid());
            System.out.println("kept " + kept(connection));
            System.out.println("ready " + (System.nanoTime() - begun) / 1_000_000);
            write(connection);
        } catch (DatabaseProblem problem) {
            System.out.println("problem " + problem.getMessage());
        }
    }

    private static Connection connect(LocalPostgres server) throws SQLException {
        return TestServer.as(server.address(), server.address().owner());
    }

    private static long kept(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("create table if not exists written (number bigint primary key)");
            var rows = sql.executeQuery("select count(*) from written having count(*) = coalesce(max(number), 0)");
            return rows.next() ? rows.getLong(1) : -1;
        }
    }

    private static void write(Connection connection) throws InterruptedException {
        String next = "insert into written select coalesce(max(number), 0) + 1 from written returning number";
        try (var insert = connection.prepareStatement(next)) {
            while (true) {
                var written = insert.executeQuery();
                written.next();
                System.out.println("done " + written.getLong(1));
                Thread.sleep(2);
            }
        } catch (SQLException cutOff) {
            System.out.println("cut " + cutOff.getMessage());
            Thread.sleep(60_000);
        }
    }
}
