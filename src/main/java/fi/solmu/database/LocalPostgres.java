package fi.solmu.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that Solmu brings along, starts and stops itself. Its programs are run without a library between:
 * known ones wait in tenths of a second, adopt a server that somebody else runs, and give up on a pid file that is only stale.
 */
final class LocalPostgres implements DatabaseServer {

    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);

    private final DataFolder folder;
    private final PostgresCommand command;
    private final DatabaseKeys keys;
    private final Process process;

    private LocalPostgres(DataFolder folder, PostgresCommand command, DatabaseKeys keys, Process process) {
        this.folder = folder;
        this.command = command;
        this.keys = keys;
        this.process = process;
    }

    static LocalPostgres in(Path data) {
        return start(DataFolder.hold(data), true);
    }

    static LocalPostgres start(DataFolder folder, boolean durable) {
        try {
            return started(folder, durable);
        } catch (RuntimeException refused) {
            folder.close();
            throw refused;
        }
    }

    private static LocalPostgres started(DataFolder folder, boolean durable) {
        long begun = System.nanoTime();
        folder.needs(Files.exists(folder.path("postgres")) ? 48 : 400);
        var command = new PostgresCommand(PostgresFiles.unpackedIn(folder.path("programs")), freshLog(folder));
        command.checkUser();
        var cluster = new PostgresCluster(folder.path("postgres"), command);
        new Leftovers(cluster).clear();
        var keys = DatabaseKeys.in(folder.path("database.properties"), cluster.isMade());
        if (!cluster.isMade()) {
            cluster.make(keys);
        }
        cluster.configure(keys, durable);
        Process process = command.start("postgres", "-D", cluster.directory());
        awaitReady(process, cluster, command);
        LOG.info("Database ready on port {} after {} ms", keys.port(), Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return new LocalPostgres(folder, command, keys, process);
    }

    private static Path freshLog(DataFolder folder) {
        Path log = folder.path("postgres.log");
        try {
            if (Files.exists(log)) {
                Files.move(log, folder.path("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException broken) {
            throw DataFolder.said(broken, log.getParent());
        }
    }

    /** The server writes in its pid file when it is ready; mending after a crash may take it a while. */
    private static void awaitReady(Process process, PostgresCluster cluster, PostgresCommand command) {
        long until = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!saysReady(cluster)) {
            if (!process.isAlive()) {
                throw command.problem("it ended at once");
            }
            if (System.nanoTime() > until) {
                process.destroyForcibly();
                throw command.problem("it was not ready in five minutes");
            }
            Pause.briefly();
        }
    }

    private static boolean saysReady(PostgresCluster cluster) {
        try {
            return Files.exists(cluster.pidFile()) && Files.readString(cluster.pidFile()).contains("\nready");
        } catch (IOException justBeingWritten) {
            return false;
        }
    }

    @Override
    public DatabaseAddress address() {
        return keys.address("solmu");
    }

    DatabaseKeys keys() {
        return keys;
    }

    long pid() {
        return process.pid();
    }

    /** Fast, not smart: whoever is still connected is sent away, and everything answered is on disk. */
    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                command.signal("INT", process.pid());
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            folder.close();
        }
    }
}
