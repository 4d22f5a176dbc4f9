package fi.solmu.browser;

import fi.solmu.Solmu;
import fi.solmu.database.FreshDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Solmu as a process of its own, with sample people, that can be killed and started again on what it has written. */
final class ServerProcess implements AutoCloseable {

    private final Map<String, Object> database = FreshDatabase.settings();
    private final Path folder;
    private final int port;
    private Process process;

    ServerProcess(Path folder) {
        this.folder = folder;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        start();
    }

    int port() {
        return port;
    }

    void start() {
        var words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-XX:TieredStopAtLevel=1", "-Xmx512m",
            "-cp", product(), Solmu.class.getName(), "--server.port=" + port, "--solmu.demo=true", "--solmu.data=" + folder));
        database.forEach((name, value) -> words.add("--" + name + "=" + value));
        try {
            process = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(new File(folder.toFile(), "solmu.out")).start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(this::answers);
    }

    /** As when the machine loses its power: nothing is said, nothing is finished. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The sample people come after the first page. */
    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Solmu did not start: " + folder.resolve("solmu.out"));
        }
        try {
            var asked = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/sign-in").toURL().openConnection();
            try (var page = asked.getInputStream()) {
                return new String(page.readAllBytes(), StandardCharsets.UTF_8).contains("value=\"raide\"");
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Without the tests, some of which Spring would find. */
    private static String product() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(each -> !each.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
