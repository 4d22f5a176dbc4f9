package fi.solmu.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a Solmu that was killed left behind in its database directory: running servers, and the pid file that would
 * keep a new one out. Called only while the data folder is held, so whatever runs there belongs to nobody.
 */
record Leftovers(PostgresCluster cluster) {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    void clear() {
        if (processes().contains(postmaster())) {
            end("INT", Duration.ofSeconds(4));
        }
        end("QUIT", Duration.ofSeconds(1));
        end("KILL", Duration.ofSeconds(2));
        if (!processes().isEmpty()) {
            throw new DatabaseProblem("An earlier database still runs in " + cluster.directory()
                + " and does not stop: " + processes());
        }
        forgetPid();
    }

    private void end(String signal, Duration patience) {
        List<Long> left = processes();
        if (left.isEmpty()) {
            return;
        }
        LOG.info("Ending the database that an earlier Solmu left running ({}): {}", signal, left);
        left.stream()
            .filter(pid -> signal.equals("KILL") || pid == postmaster())
            .forEach(pid -> cluster.command().signal(signal, pid));
        long until = System.nanoTime() + patience.toNanos();
        while (!processes().isEmpty() && System.nanoTime() < until) {
            Pause.briefly();
        }
    }

    /**
     * Every server process stands in the database directory, and a zombie stands nowhere. Asking so tells a stranger
     * that got the dead server's number from the server itself, and finds its children when they outlive it.
     */
    private List<Long> processes() {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.filter(process -> process.getFileName().toString().chars().allMatch(Character::isDigit))
                .filter(this::standsHere)
                .map(process -> Long.valueOf(process.getFileName().toString()))
                .toList();
        } catch (IOException broken) {
            throw new DatabaseProblem("The running processes cannot be listed: " + broken.getMessage(), broken);
        }
    }

    private boolean standsHere(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster.directory());
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private long postmaster() {
        try {
            return Files.exists(cluster.pidFile())
                ? Long.parseLong(Files.readAllLines(cluster.pidFile()).get(0).strip())
                : -1;
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException halfWritten) {
            return -1;
        }
    }

    private void forgetPid() {
        try {
            if (Files.deleteIfExists(cluster.pidFile())) {
                LOG.info("Mending the database after a sudden end");
            }
        } catch (IOException broken) {
            throw DataFolder.said(broken, cluster.directory());
        }
    }
}
