package fi.solmu.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that Solmu brings along, starts and stops itself. Its programs are run without a library between: the
 * known one waits in tenths of a second, adopts a server that somebody else started, and gives up on a stale pid file.
 */
final class LocalPostgres implements DatabaseServer {

    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);

    private final DataFolder folder;
    private final PostgresCluster cluster;
    private final DatabaseKeys keys;
    private volatile Postmaster running;
    private volatile boolean closed;

    private LocalPostgres(DataFolder folder, PostgresCluster cluster, DatabaseKeys keys) {
        this.folder = folder;
        this.cluster = cluster;
        this.keys = keys;
        this.running = Postmaster.start(cluster);
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
        var started = new LocalPostgres(folder, cluster, keys);
        started.watch();
        LOG.info("Database ready on port {} after {} ms", keys.port(), (System.nanoTime() - begun) / 1_000_000);
        return started;
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

    private void watch() {
        var watch = new Thread(this::keepRunning, "database-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void keepRunning() {
        try {
            while (!closed) {
                running.awaitEnd();
                startAgain();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void startAgain() throws InterruptedException {
        if (closed) {
            return;
        }
        LOG.error("The database ended by itself. Starting it again.");
        try {
            new Leftovers(cluster).clear();
            running = Postmaster.start(cluster);
            LOG.info("Database ready again");
        } catch (DatabaseProblem problem) {
            LOG.error(problem.getMessage());
            wait(Duration.ofSeconds(5).toMillis());
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
        return running.process().pid();
    }

    @Override
    public synchronized void close() {
        closed = true;
        running.stop();
        folder.close();
    }
}
