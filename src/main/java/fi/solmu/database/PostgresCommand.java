package fi.solmu.database;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One of PostgreSQL's own programs, run as a user it accepts and away from the terminal's Ctrl-C. */
record PostgresCommand(Path programs, Path log) {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    Process start(String program, Object... arguments) {
        try {
            Files.createDirectories(log.getParent());
            var process = process(program, arguments);
            return process.redirectInput(new File("/dev/null")).start();
        } catch (IOException broken) {
            throw DataFolder.said(broken, programs);
        }
    }

    /** Runs to the end, with this text as its input. */
    void run(String input, String program, Object... arguments) {
        try {
            Process process = process(program, arguments).start();
            try (var to = process.outputWriter()) {
                to.write(input);
            }
            if (process.waitFor() != 0) {
                throw problem(program + " did not succeed");
            }
        } catch (IOException broken) {
            throw problem(program + " did not run: " + broken.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatabaseProblem("Interrupted while " + program + " was running.", stopped);
        }
    }

    void signal(String signal, long pid) {
        run("", "pg_ctl", "kill", signal, pid);
    }

    private ProcessBuilder process(String program, Object... arguments) {
        List<String> words = new ArrayList<>(ROOT ? List.of("setsid", "unshare", "-U") : List.of("setsid"));
        words.add(programs.resolve("bin").resolve(program).toString());
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        var process = new ProcessBuilder(words).redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()));
        process.environment().keySet().removeIf(name -> name.startsWith("PG"));
        process.environment().put("LC_ALL", "C");
        return process;
    }

    /** PostgreSQL refuses to be root; a user namespace of its own is how root runs it, where the kernel lets. */
    void checkUser() {
        if (ROOT && !isAllowed("unshare", "-U", "true")) {
            throw new DatabaseProblem("PostgreSQL does not run as root, and this machine lets root make no user "
                + "namespace for it. Start Solmu as an ordinary user, or name a PostgreSQL of your own in "
                + "SOLMU_DATABASE_URL (docs/operating.md).");
        }
    }

    private static boolean isAllowed(String... words) {
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The problem with what PostgreSQL itself said last, so that nobody has to look for its log first. */
    DatabaseProblem problem(String what) {
        String said = lastWords();
        return said.contains("No space left on device")
            ? DatabaseProblem.fullDisk(log.getParent())
            : new DatabaseProblem("The database did not start: " + what + ". It said: " + said + " (" + log + ")");
    }

    private String lastWords() {
        try {
            var lines = Files.readAllLines(log);
            var worst = lines.stream().filter(line -> line.matches(".*(FATAL|PANIC|ERROR|error):.*")).toList();
            var telling = worst.isEmpty() ? lines : worst;
            return telling.isEmpty() ? "nothing" : telling.get(telling.size() - 1).strip();
        } catch (IOException unread) {
            return "nothing that can be read: " + unread.getMessage();
        }
    }
}
