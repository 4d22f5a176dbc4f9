package fi.solmu.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel inside Solmu, unpacked once for each version of them. */
final class PostgresFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresFiles.class);

    private PostgresFiles() {
    }

    static Path unpackedIn(Path folder) {
        try {
            URL packed = packed();
            Path ready = folder.resolve("postgresql-" + stamp(packed));
            if (!Files.isDirectory(ready)) {
                LOG.info("Unpacking PostgreSQL into {}", ready);
                unpack(packed, ready);
            }
            return ready;
        } catch (IOException broken) {
            throw DataFolder.said(broken, folder);
        }
    }

    private static URL packed() {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        URL packed = PostgresFiles.class.getResource("/postgres-linux-" + machine + ".txz");
        if (packed == null || !System.getProperty("os.name").equals("Linux")) {
            throw new DatabaseProblem("Solmu brings no PostgreSQL for this machine. "
                + "Install PostgreSQL 15 or newer and name it in SOLMU_DATABASE_URL (docs/operating.md).");
        }
        return packed;
    }

    /** The jar's own checksum of the package: known without reading its 15 megabytes. */
    private static String stamp(URL packed) throws IOException {
        return packed.openConnection() instanceof JarURLConnection jar
            ? Long.toHexString(jar.getJarEntry().getCrc())
            : "unpacked";
    }

    private static void unpack(URL packed, Path ready) throws IOException {
        Path half = ready.resolveSibling(ready.getFileName() + ".half");
        FileSystemUtils.deleteRecursively(half);
        Files.createDirectories(half);
        try (InputStream in = packed.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, half.resolve(entry.getName()));
            }
        }
        Files.move(half, ready);
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path at) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(at);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(at.getParent());
            Files.createSymbolicLink(at, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(at.getParent());
            Files.copy(content, at);
            String rights = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
            Files.setPosixFilePermissions(at, PosixFilePermissions.fromString(rights));
        }
    }
}
