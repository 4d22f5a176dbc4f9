package fi.solmu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingTest {

    @TempDir Path data;

    @Test
    void what_waits_is_gone_when_this_solmu_stops() throws IOException {
        var waiting = new Waiting(data.toString());
        var file = waiting.file(".yaml");
        Files.writeString(waiting.folder().resolve("content"), "x");
        assertThat(file).startsWith(data.toRealPath()).isEmptyFile();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent()))).isEqualTo("rwx------");
        waiting.close();
        assertThat(data.resolve("waiting")).isEmptyDirectory();
    }

    @Test
    void what_one_that_was_killed_has_left_the_next_one_clears_away_and_leaves_what_is_in_use() throws IOException {
        var left = Files.createDirectories(data.resolve("waiting/killed/deep"));
        Files.writeString(left.resolve("network.yaml"), "x".repeat(1_000));
        Files.writeString(left.resolveSibling(".lock"), "");
        var first = new Waiting(data.toString());
        var file = first.file(".yaml");
        var second = new Waiting(data.toString());
        assertThat(left).doesNotExist();
        assertThat(file).as("of one that runs").exists();
        second.close();
        assertThat(file).exists();
        first.close();
    }

    @Test
    void a_folder_that_cannot_be_written_does_not_keep_solmu_from_starting() throws IOException {
        Files.writeString(data.resolve("waiting"), "a file stands here");
        var waiting = new Waiting(data.toString());
        var file = waiting.file(".zip");
        assertThat(file).exists();
        assertThat(file.startsWith(data.toRealPath())).isFalse();
        waiting.close();
        assertThat(file).doesNotExist();
    }
}
