package fi.solmu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.database.DatabaseAddress.Login;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    static Path data;

    @Test
    void it_keeps_its_promises_and_lets_only_its_roles_in() throws SQLException, IOException {
        try (var server = LocalPostgres.in(data)) {
            assertThat(settings(server)).containsExactly("data_checksums=on", "fsync=on", "full_page_writes=on",
                "listen_addresses=127.0.0.1", "synchronous_commit=on", "unix_socket_directories=");
            assertKeptOut(server, new Login("solmu_owner", ""));
            assertKeptOut(server, new Login("solmu_app", "guess"));
            assertThat(rights(data.resolve("database.properties"))).isEqualTo("rw-------");
            assertThat(rights(data)).isEqualTo("rwx------");
        }
    }

    private static void assertKeptOut(LocalPostgres server, Login login) {
        assertThatThrownBy(() -> TestServer.as(server.address(), login)).hasMessageContaining("password");
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<String> settings(LocalPostgres server) throws SQLException {
        var keeper = new Login("postgres", server.keys().superuser());
        try (var connection = TestServer.as(server.address(), keeper); var sql = connection.createStatement()) {
            var rows = sql.executeQuery("""
                select name || '=' || setting from pg_settings
                where name in ('fsync', 'full_page_writes', 'synchronous_commit',
                               'listen_addresses', 'unix_socket_directories', 'data_checksums')
                order by name
                """);
            var settings = new ArrayList<String>();
            while (rows.next()) {
                settings.add(rows.getString(1));
            }
            return settings;
        }
    }

    @Test
    void words_are_sorted_as_finns_swedes_and_english_expect() throws SQLException {
        try (var server = LocalPostgres.in(data);
                var connection = TestServer.as(server.address(), server.address().app());
                var sql = connection.createStatement()) {
            var row = sql.executeQuery("""
                select string_agg(w, ' ' order by w collate "fi-x-icu"),
                       string_agg(w, ' ' order by w collate "en-x-icu"),
                       lower('ÄÅÖ')
                from unnest(array['Öljy', 'Åbo', 'Zorro', 'Äänekoski', 'aamu']) w
                """);
            row.next();
            assertThat(row.getString(1)).isEqualTo("aamu Zorro Åbo Äänekoski Öljy");
            assertThat(row.getString(2)).isEqualTo("aamu Äänekoski Åbo Öljy Zorro");
            assertThat(row.getString(3)).isEqualTo("äåö");
        }
    }

    @Test
    void a_second_start_on_the_same_data_is_refused_in_this_process_and_in_another() {
        try (var server = LocalPostgres.in(data)) {
            assertThatThrownBy(() -> LocalPostgres.in(data))
                .hasMessageContaining("Another Solmu is already running on the data in " + data);
            try (var second = Writer.in(data)) {
                assertThat(second.says("problem"))
                    .contains("Another Solmu (process " + ProcessHandle.current().pid() + ") is already running");
            }
            assertThat(server.pid()).isPositive();
        }
    }

    @Test
    void a_port_that_somebody_took_meanwhile_is_changed() throws IOException {
        int port = portOfOneRun();
        try (var thief = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var server = LocalPostgres.in(data)) {
            assertThat(server.keys().port()).isNotEqualTo(thief.getLocalPort());
        }
    }

    private static int portOfOneRun() {
        try (var server = LocalPostgres.in(data)) {
            return server.keys().port();
        }
    }

    @Test
    void a_start_that_was_cut_off_while_making_the_database_begins_anew(@TempDir Path cut) throws IOException {
        Files.createDirectories(cut.resolve("postgres.half/base"));
        Files.writeString(cut.resolve("postgres.half/PG_VERSION"), "17");
        Files.writeString(cut.resolve("superuser.password"), "old");
        try (var server = LocalPostgres.in(cut)) {
            assertThat(server.pid()).isPositive();
            assertThat(cut.resolve("superuser.password")).doesNotExist();
        }
    }

    @Test
    void lost_passwords_are_said() throws IOException {
        portOfOneRun();
        Path kept = Files.move(data.resolve("database.properties"), data.resolve("kept"));
        assertThatThrownBy(() -> LocalPostgres.in(data)).hasMessageContaining("passwords of the database are gone");
        Files.move(kept, data.resolve("database.properties"));
    }

    @Test
    void a_full_disk_is_said(@TempDir Path mount) {
        try (var writer = Writer.in(mount.resolve("data"), inNamespace("mount -t tmpfs -o size=30m none " + mount))) {
            assertThat(writer.says("problem")).startsWith("The disk is full: there is not enough room in");
        }
    }

    @Test
    void a_disk_that_fills_while_the_database_is_made_is_said(@TempDir Path mount) {
        String roomForTheProgramsOnly = "mount -t tmpfs -o size=500m,nr_inodes=1500 none " + mount;
        try (var writer = Writer.in(mount.resolve("data"), inNamespace(roomForTheProgramsOnly))) {
            assertThat(writer.says("problem")).startsWith("The disk is full");
        }
    }

    @Test
    void root_without_user_namespaces_is_told_what_to_do(@TempDir Path folder) {
        String noNamespaces = "echo 0 > /proc/sys/user/max_user_namespaces";
        try (var writer = Writer.in(folder.resolve("data"), inNamespace(noNamespaces))) {
            assertThat(writer.says("problem")).contains("does not run as root").contains("SOLMU_DATABASE_URL");
        }
    }

    /** Words before a command that give it mounts and limits of its own, as root of its own. */
    private static String[] inNamespace(String preparation) {
        assertThat(isPossible("unshare", "-Urm", "true")).as("user namespaces, without which these cases cannot be made").isTrue();
        return new String[] {"unshare", "-Urm", "sh", "-c", preparation + " && exec \"$@\"", "sh"};
    }

    private static boolean isPossible(String... words) {
        try {
            return new ProcessBuilder(words).start().waitFor() == 0;
        } catch (IOException | InterruptedException impossible) {
            return false;
        }
    }
}
