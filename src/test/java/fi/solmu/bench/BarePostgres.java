package fi.solmu.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The same database server on the same files, without Solmu. */
final class BarePostgres {

    private BarePostgres() {}

    /** Seconds from the command to the first answered select. */
    static double start(Path data) {
        try {
            long begun = System.nanoTime();
            var process = command(data).start();
            try {
                while (!answers(data)) {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("PostgreSQL alone did not start: " + process.exitValue());
                    }
                    LockSupport.parkNanos(3_000_000);
                }
                return (System.nanoTime() - begun) / 1e9;
            } finally {
                stop(process, data);
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** PostgreSQL refuses to be root; a user namespace of its own is how root runs it. */
    private static ProcessBuilder command(Path data) {
        var words = new ArrayList<>("root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of());
        words.addAll(List.of(program(data, "postgres"), "-D", data.resolve("postgres").toString()));
        return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(new File("/dev/null"));
    }

    private static boolean answers(Path data) {
        try (var keeper = Keys.in(data).asKeeper(); var statement = keeper.createStatement()) {
            return statement.execute("select count(*) from network");
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void stop(Process postgres, Path data) throws IOException, InterruptedException {
        postgres.destroy();
        if (!postgres.waitFor(5, TimeUnit.SECONDS)) {
            postgres.destroyForcibly();
        }
    }

    /** The programs stand in a folder of their own for each version; here there is one. */
    private static String program(Path data, String name) {
        try (var versions = Files.list(data.resolve("programs"))) {
            return versions.findFirst().orElseThrow().resolve("bin").resolve(name).toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
