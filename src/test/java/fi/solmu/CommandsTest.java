package fi.solmu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    record Answer(int exit, String said) {}

    @ParameterizedTest
    @ValueSource(strings = {"run", "build", "warm", "test", "ci", "db", "jdk", "migration", "network", "voikko"})
    void a_command_is_short_and_says_what_it_does(String name) throws IOException, InterruptedException {
        assertThat(Files.readAllLines(Path.of("bin", name))).hasSizeLessThanOrEqualTo(60);
        var help = answer("bin/" + name, "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.said()).hasSizeGreaterThan(30);
    }

    @Test
    void a_taken_port_is_said_before_anything_is_built() throws IOException, InterruptedException {
        try (var taken = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            var answer = answer("bin/run", "--port", Integer.toString(taken.getLocalPort()));
            assertThat(answer.exit()).isEqualTo(1);
            assertThat(answer.said()).startsWith("Port " + taken.getLocalPort() + " is taken");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port=0", "--port=70000", "--port=eighty", "--tea"})
    void run_refuses_what_it_does_not_understand(String word) throws IOException, InterruptedException {
        assertThat(answer("bin/run", word).exit()).isEqualTo(1);
    }

    @Test
    void a_migration_belongs_to_a_module() throws IOException, InterruptedException {
        var answer = answer("bin/migration", "nowhere", "add something");
        assertThat(answer).isEqualTo(new Answer(1, "There is no module nowhere.\n"));
    }

    @Test
    void the_database_is_looked_into_only_where_there_is_one() throws IOException, InterruptedException {
        assertThat(answer("bin/db", "--data", "/nowhere").said())
            .startsWith("There is no embedded database in /nowhere");
    }

    @Test
    void a_network_command_that_says_too_little_is_misused() throws IOException, InterruptedException {
        assertThat(answer("bin/network").exit()).isEqualTo(2);
        assertThat(answer("bin/network", "import", "x.yaml", "--data", "/nowhere").said()).startsWith("There is no data of Solmu in /nowhere");
    }

    private static Answer answer(String... words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        return new Answer(process.waitFor(), said);
    }
}
