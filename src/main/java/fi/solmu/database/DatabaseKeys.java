package fi.solmu.database;

import fi.solmu.database.DatabaseAddress.Login;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The port and the passwords of the embedded database, in one file that only its user reads. bin/db reads it too. */
record DatabaseKeys(int port, String superuser, String owner, String app) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads the keys, and makes them when there are none yet. A port that somebody took meanwhile is changed. */
    static DatabaseKeys in(Path file, boolean needed) {
        if (needed && !Files.exists(file)) {
            throw new DatabaseProblem("The passwords of the database are gone: " + file
                + " is missing. Bring it back from a backup.");
        }
        try {
            DatabaseKeys kept = Files.exists(file) ? read(file) : fresh();
            DatabaseKeys usable = isFree(kept.port) ? kept : kept.at(freePort());
            usable.write(file);
            return usable;
        } catch (IOException broken) {
            throw DataFolder.said(broken, file.getParent());
        }
    }

    /** The keys of a database that runs. */
    static DatabaseKeys kept(Path file) {
        try {
            return read(file);
        } catch (IOException broken) {
            throw DataFolder.said(broken, file.getParent());
        }
    }

    private static DatabaseKeys read(Path file) throws IOException {
        var lines = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            lines.load(in);
        }
        return new DatabaseKeys(Integer.parseInt(lines.getProperty("port")), lines.getProperty("superuser"),
            lines.getProperty("owner"), lines.getProperty("app"));
    }

    private static DatabaseKeys fresh() throws IOException {
        return new DatabaseKeys(freePort(), secret(), secret(), secret());
    }

    private DatabaseKeys at(int another) {
        return new DatabaseKeys(another, superuser, owner, app);
    }

    private static String secret() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        secretly(fresh, """
            port=%d
            superuser=%s
            owner=%s
            app=%s
            """.formatted(port, superuser, owner, app));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void secretly(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    DatabaseAddress address(String database) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?sslmode=disable&gssEncMode=disable";
        return new DatabaseAddress(url, new Login("solmu_owner", owner), new Login("solmu_app", app));
    }
}
