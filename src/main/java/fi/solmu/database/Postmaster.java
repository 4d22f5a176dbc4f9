package fi.solmu.database;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The running server process of one cluster. */
record Postmaster(Process process, PostgresCommand command) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static Postmaster start(PostgresCluster cluster) {
        var started = new Postmaster(cluster.command().start("postgres", "-D", cluster.directory()), cluster.command());
        started.awaitReady(cluster);
        return started;
    }

    /** The server writes in its pid file when it is ready; mending after a crash may take it a while. */
    private void awaitReady(PostgresCluster cluster) {
        long until = System.nanoTime() + PATIENCE.toNanos();
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

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Fast, not smart: whoever is still connected is sent away, and everything answered is on disk. */
    void stop() {
        try {
            if (process.isAlive()) {
                command.signal("INT", process.pid());
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
