package fi.solmu.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder where Solmu keeps what must outlive it, held by one running Solmu at a time. */
final class DataFolder implements AutoCloseable {

    /** A second handle on the lock file, once closed, would release the first one's lock (POSIX); so none is opened. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final long MEGABYTE = 1024 * 1024;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder hold(Path asked) {
        try {
            Path path = Files.createDirectories(asked).toRealPath();
            if (!HELD.add(path)) {
                throw new DataInUse(path, "");
            }
            return locked(path);
        } catch (AccessDeniedException denied) {
            throw new DatabaseProblem(
                "The folder " + asked + " cannot be written by this user. Give it to this user, or name another.",
                denied);
        } catch (IOException broken) {
            throw said(broken, asked);
        }
    }

    private static DataFolder locked(Path path) throws IOException {
        FileChannel lock = null;
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            lock = FileChannel.open(path.resolve("solmu.lock"),
                StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new DataInUse(path, " (process " + read(lock) + ")");
            }
            lock.truncate(0).write(StandardCharsets.US_ASCII.encode(Long.toString(ProcessHandle.current().pid())));
            return new DataFolder(path, lock);
        } catch (IOException | RuntimeException refused) {
            if (lock != null) {
                lock.close();
            }
            HELD.remove(path);
            throw refused;
        }
    }

    private static String read(FileChannel lock) throws IOException {
        var bytes = ByteBuffer.allocate(20);
        lock.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    }

    static DatabaseProblem said(IOException broken, Object folder) {
        String why = String.valueOf(broken.getMessage());
        return why.contains("No space left") || why.contains("quota exceeded")
            ? DatabaseProblem.fullDisk(folder)
            : new DatabaseProblem("The folder " + folder + " cannot be used: " + why, broken);
    }

    Path path(String name) {
        return path.resolve(name);
    }

    void needs(long megabytes) {
        try {
            if (Files.getFileStore(path).getUsableSpace() < megabytes * MEGABYTE) {
                throw DatabaseProblem.fullDisk(path);
            }
        } catch (IOException broken) {
            throw said(broken, path);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
            HELD.remove(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
