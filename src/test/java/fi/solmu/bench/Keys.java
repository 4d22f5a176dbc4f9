package fi.solmu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The keys of an embedded database: to come in as Solmu does, or as the keeper of the server whom no wall stops. */
record Keys(Properties kept) {

    static Keys in(Path data) {
        var kept = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("database.properties"))) {
            kept.load(in);
            return new Keys(kept);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + kept.getProperty("port") + "/solmu?sslmode=disable&gssEncMode=disable";
    }

    String appPassword() {
        return kept.getProperty("app");
    }

    String ownerPassword() {
        return kept.getProperty("owner");
    }

    Connection asApp() throws SQLException {
        return DriverManager.getConnection(url(), "solmu_app", appPassword());
    }

    Connection asKeeper() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", kept.getProperty("superuser"));
    }
}
