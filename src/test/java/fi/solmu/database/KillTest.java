package fi.solmu.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every sudden end, and the start after it: within ten seconds, with every row that was answered as done. */
@Tag("slow")
class KillTest {

    @TempDir
    static Path folder;

    Path data;
    Writer writer;
    long server;

    @BeforeEach
    void let_a_process_write() {
        data = folder.resolve("data");
        writer = Writer.in(data);
        server = writer.number("server");
        writer.writes(100);
    }

    @AfterEach
    void end_what_was_started() {
        writer.close();
    }

    @Test
    void the_application_is_killed_and_its_database_lives_on() {
        Writer.signal("KILL", writer.process.pid());
        assertNothingIsMissingAfter(writer.lastDone());
    }

    @Test
    void both_are_killed() {
        Writer.signal("KILL", server);
        Writer.signal("KILL", writer.process.pid());
        assertNothingIsMissingAfter(writer.lastDone());
    }

    @Test
    void all_are_killed_and_a_stopped_child_of_the_database_hangs_on() {
        long child = Writer.childrenOf(server).get(0);
        Writer.signal("STOP", child);
        Writer.signal("KILL", server);
        Writer.signal("KILL", writer.process.pid());
        assertNothingIsMissingAfter(writer.lastDone());
    }

    @Test
    void the_dead_database_is_a_zombie_that_nobody_reaps() throws IOException {
        long last = killBoth();
        try (var zombie = new Zombie()) {
            putIntoPidFile(zombie.pid());
            assertNothingIsMissingAfter(last);
        }
    }

    @Test
    void a_stranger_has_got_the_number_of_the_dead_database() throws IOException {
        long last = killBoth();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        putIntoPidFile(stranger.pid());
        assertNothingIsMissingAfter(last);
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    @Test
    void the_database_alone_is_killed_and_comes_back_by_itself() throws InterruptedException {
        Writer.signal("KILL", server);
        writer.says("cut");
        long until = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < until && !isReady()) {
            Thread.sleep(20);
        }
        assertThat(isReady()).isTrue();
    }

    private boolean isReady() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
            return lines.size() > 7 && lines.get(7).startsWith("ready") && Long.parseLong(lines.get(0)) != server;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The application first, so that it does not begin to mend what is killed next. */
    private long killBoth() {
        Writer.signal("KILL", writer.process.pid());
        Writer.signal("KILL", server);
        return writer.lastDone();
    }

    private void putIntoPidFile(long pid) throws IOException {
        Path file = data.resolve("postgres/postmaster.pid");
        List<String> lines = Files.readAllLines(file);
        lines.set(0, Long.toString(pid));
        Files.write(file, lines);
    }

    /** A row written but not yet answered when the end came may be there too; one answered is never missing. */
    private void assertNothingIsMissingAfter(long last) {
        assertThat(last).isPositive();
        writer = Writer.in(data);
        assertThat(writer.number("kept")).isBetween(last, last + 1);
        assertThat(writer.number("ready")).isLessThan(10_000);
        writer.writes(10);
    }
}
