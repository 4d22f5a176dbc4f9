package fi.solmu.database;

import fi.solmu.database.DatabaseAddress.Login;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The server under all tests of one run. It stays in target/ for the next, with a migrated database to copy. */
final class TestServer {

    private static final TestServer ONE = new TestServer(start());

    private final LocalPostgres server;
    private final String template = "migrated_" + migrations();
    private final AtomicInteger made = new AtomicInteger();

    private TestServer(LocalPostgres server) {
        this.server = server;
        List<String> names = databases();
        names.stream().filter(name -> name.startsWith("test_"))
            .forEach(name -> keeper("drop database " + name + " with (force)"));
        if (!names.contains(template)) {
            migrate();
        }
    }

    /** Another run of tests in the same folder gets a server of its own. */
    private static LocalPostgres start() {
        for (int place = 0; ; place++) {
            try {
                var started = LocalPostgres.start(DataFolder.hold(Path.of("target/test-postgres-" + place)), false);
                Runtime.getRuntime().addShutdownHook(new Thread(started::close));
                return started;
            } catch (DatabaseProblem taken) {
                if (place == 3 || !taken.getMessage().contains("Another Solmu")) {
                    throw taken;
                }
            }
        }
    }

    /** A database that no test has touched yet. */
    static synchronized DatabaseAddress fresh() {
        String name = "test_" + ONE.made.incrementAndGet();
        ONE.make(name, " template " + ONE.template);
        return ONE.server.keys().address(name);
    }

    static Connection as(DatabaseAddress address, Login login) throws SQLException {
        return DriverManager.getConnection(address.url(), login.name(), login.password());
    }

    private void migrate() {
        String half = "half_" + template;
        keeper("drop database if exists " + half);
        make(half, "");
        var address = server.keys().address(half);
        Flyway.configure().dataSource(address.url(), address.owner().name(), address.owner().password())
            .locations("classpath:db/migration").load().migrate();
        keeper("alter database " + half + " rename to " + template);
    }

    private void make(String name, String from) {
        keeper("create database " + name + " owner solmu_owner" + from);
        keeper("revoke all on database " + name + " from public");
        keeper("grant connect on database " + name + " to solmu_app");
    }

    private List<String> databases() {
        try (var keeper = keeper();
                var rows = keeper.createStatement().executeQuery("select datname from pg_database")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void keeper(String sql) {
        try (var keeper = keeper(); var statement = keeper.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    private Connection keeper() throws SQLException {
        return as(server.keys().address("postgres"), new Login("postgres", server.keys().superuser()));
    }

    private static String migrations() {
        try {
            var sum = new CRC32();
            var classpath = new PathMatchingResourcePatternResolver();
            for (var file : classpath.getResources("classpath*:db/migration/**/*.sql")) {
                sum.update(String.valueOf(file.getFilename()).getBytes());
                sum.update(file.getContentAsByteArray());
            }
            return Long.toHexString(sum.getValue());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
