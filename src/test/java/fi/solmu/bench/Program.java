package fi.solmu.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server that was started to be measured, and ends with the measurement. */
record Program(Process process, int port, double secondsToFirstPage) implements AutoCloseable {

    private static final double PATIENCE = 300;

    /** Solmu as bin/run starts it. */
    static Program solmu(Path data) {
        int port = freePort();
        return start(port, "/sign-in", data.resolveSibling("solmu.out"), List.of("bin/run", "--port", "" + port, "--data", data.toString()));
    }

    /** Another node beside the first, on the database that the first has started; its data folder is its own. */
    static Program node(Path data, String name) {
        int port = freePort();
        var keys = Keys.in(data);
        var words = List.of("env", "SOLMU_DATABASE_URL=" + keys.url(), "SOLMU_DATABASE_PASSWORD=" + keys.appPassword(),
            "SOLMU_DATABASE_OWNER_PASSWORD=" + keys.ownerPassword(), "bin/run", "--port", "" + port, "--data", data.resolveSibling(name).toString());
        return start(port, "/sign-in", data.resolveSibling(name + ".out"), words);
    }

    /** As a machine that loses its power. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** The bare peer, in a JVM with the same flags. */
    static Program bare(Path data) {
        int port = freePort();
        var words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "@packaging/java.options",
            "-cp", System.getProperty("java.class.path"), BarePage.class.getName(), "" + port, data.toString()));
        return start(port, BarePage.STATIC, data.resolveSibling("bare.out"), words);
    }

    private static Program start(int port, String page, Path log, List<String> words) {
        try {
            long begun = System.nanoTime();
            var process = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile())
                .redirectInput(new File("/dev/null")).start();
            while (!answers(port, page)) {
                if (!process.isAlive() || since(begun) > PATIENCE) {
                    process.destroy();
                    throw new IllegalStateException(words + " did not start: " + log);
                }
                LockSupport.parkNanos(3_000_000);
            }
            return new Program(process, port, since(begun));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Tree tree() {
        return new Tree(process.pid());
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static boolean answers(int port, String page) {
        try (var wire = new Wire(port, "none=0")) {
            return wire.get(page) == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
