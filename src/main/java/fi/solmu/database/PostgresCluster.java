package fi.solmu.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The directory in which the embedded server keeps its databases. It appears whole or not at all. */
record PostgresCluster(Path directory, PostgresCommand command) {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);

    /** Only the two roles and the keeper of the server come in, and only with a password. */
    private static final String WHO_MAY_CONNECT =
        "host all solmu_owner,solmu_app,postgres 127.0.0.1/32 scram-sha-256\n";

    boolean isMade() {
        return Files.isDirectory(directory);
    }

    void make(DatabaseKeys keys) {
        LOG.info("Making the database in {}", directory);
        Path half = directory.resolveSibling(directory.getFileName() + ".half");
        Path password = directory.resolveSibling("superuser.password");
        try {
            FileSystemUtils.deleteRecursively(half);
            DatabaseKeys.secretly(password, keys.superuser());
            command.run("", "initdb", "--pgdata", half, "--username=postgres", "--pwfile", password,
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8", "--locale=C",
                "--data-checksums", "--no-instructions");
            command.run(prepared(keys), "postgres", "--single", "-j", "-D", half, "-c", "exit_on_error=on", "postgres");
            Files.move(half, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw DataFolder.said(broken, directory.getParent());
        } finally {
            FileSystemUtils.deleteRecursively(password.toFile());
        }
    }

    private static String prepared(DatabaseKeys keys) throws IOException {
        return resource("prepare.sql")
            .replace(":'owner_password'", "'" + keys.owner() + "'")
            .replace(":'app_password'", "'" + keys.app() + "'")
            .replaceAll("(?m)^--.*\n", "") + "\n\n";
    }

    void configure(DatabaseKeys keys, boolean durable) {
        try {
            String settings = resource("postgresql.conf").replace(":port", Integer.toString(keys.port()));
            Files.writeString(directory.resolve("postgresql.conf"), durable ? settings : unsafely(settings));
            Files.writeString(directory.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        } catch (IOException broken) {
            throw DataFolder.said(broken, directory);
        }
    }

    /** For tests alone, whose rows nobody misses. */
    private static String unsafely(String settings) {
        return settings.replaceAll("(?m)^(fsync|synchronous_commit|full_page_writes) = on", "$1 = off")
            .replace("max_connections = 40", "max_connections = 200");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PostgresCluster.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Path pidFile() {
        return directory.resolve("postmaster.pid");
    }
}
