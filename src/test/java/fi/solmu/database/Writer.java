package fi.solmu.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link WriterProcess} as the test that started it sees it: what it said, and its end. */
final class Writer implements AutoCloseable {

    final Process process;
    private final BufferedReader said;
    private long lastDone;

    private Writer(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    static Writer in(Path data, String... before) {
        try {
            List<String> words = new ArrayList<>(List.of(before));
            String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
            words.addAll(List.of(java, "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), WriterProcess.class.getName(), data.toString()));
            return new Writer(new ProcessBuilder(words).redirectErrorStream(true).start());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The rest of the next line that begins with this word. */
    String says(String word) {
        try {
            var passed = new StringBuilder();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(word + " ")) {
                    return line.substring(word.length() + 1);
                }
                passed.append(line).append('\n');
            }
            throw new AssertionError("The process ended without saying " + word + ":\n" + passed);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    long number(String word) {
        return Long.parseLong(says(word));
    }

    void writes(int rows) {
        for (int row = 0; row < rows; row++) {
            lastDone = number("done");
        }
    }

    /** Reads on to the very last row that was answered as done before the end. */
    long lastDone() {
        for (String line : said.lines().toList()) {
            lastDone = line.startsWith("done ") ? Long.parseLong(line.substring(5)) : lastDone;
        }
        return lastDone;
    }

    @Override
    public void close() {
        signal("TERM", process.pid());
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static void signal(String signal, long pid) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static List<Long> childrenOf(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/task/" + pid + "/children")).lines()
                .flatMap(line -> List.of(line.split(" ")).stream()).map(Long::valueOf).toList();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
