package fi.solmu.web;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The folder of what waits on disk only as long as this Solmu runs. What one that was killed has left, the next one clears away. */
@Component
public class Waiting {

    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);
    private static final String LOCK = ".lock";
    /** A second handle on a lock file, once closed, would release the first one's lock (POSIX); so none is opened. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    Waiting(@Value("${solmu.data:data}") String data) {
        try {
            folder = begun(data);
            HELD.add(folder);
            var made = folder.resolve(".new");
            lock = FileChannel.open(made, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
            Files.move(made, folder.resolve(LOCK));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** With a database of one's own there may be no data folder that could be written. */
    private static Path begun(String data) throws IOException {
        try {
            var all = Files.createDirectories(Path.of(data, "waiting")).toRealPath();
            clear(all);
            return Files.createTempDirectory(all, "");
        } catch (IOException unwritable) {
            LOG.warn("What is sent waits in the temporary folder of the machine: {} cannot be used ({})", data, unwritable.toString());
            return Files.createTempDirectory("solmu").toRealPath();
        }
    }

    private static void clear(Path all) throws IOException {
        try (var folders = Files.newDirectoryStream(all, Files::isDirectory)) {
            for (var each : folders) {
                if (!HELD.contains(each) && isLeft(each.resolve(LOCK))) {
                    FileSystemUtils.deleteRecursively(each);
                }
            }
        }
    }

    private static boolean isLeft(Path lock) throws IOException {
        if (!Files.exists(lock)) {
            return false;
        }
        try (var opened = FileChannel.open(lock, StandardOpenOption.WRITE); var free = opened.tryLock()) {
            return free != null;
        }
    }

    /** An empty file, seen by nobody but the user who runs Solmu. */
    public Path file(String ending) throws IOException {
        return Files.createTempFile(folder, "", ending);
    }

    public Path folder() throws IOException {
        return Files.createTempDirectory(folder, "");
    }

    @PreDestroy
    void close() throws IOException {
        lock.close();
        FileSystemUtils.deleteRecursively(folder);
        HELD.remove(folder);
    }
}
