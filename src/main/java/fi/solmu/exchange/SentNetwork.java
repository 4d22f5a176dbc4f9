package fi.solmu.exchange;

import fi.solmu.web.Waiting;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.util.FileSystemUtils;

/** A network as it was sent: its file alone, or packed with the files of its items, which wait in a folder until it is taken. */
final class SentNetwork implements AutoCloseable {

    private final InputStreamSource file;
    private final @Nullable Path folder;
    private final Map<String, Path> contents;
    private final List<Mistake> mistakes;

    private SentNetwork(InputStreamSource file, @Nullable Path folder, Map<String, Path> contents, List<Mistake> mistakes) {
        this.file = file;
        this.folder = folder;
        this.contents = contents;
        this.mistakes = mistakes;
    }

    static SentNetwork open(InputStreamSource source, Waiting waiting, long mostOfFile, long mostOfAll) {
        try {
            if (!isPacked(source)) {
                return new SentNetwork(source, null, Map.of(), List.of());
            }
            var folder = waiting.folder();
            try (var in = source.getInputStream()) {
                var unpacking = new Unpacking(folder, mostOfFile, mostOfAll);
                unpacking.all(in);
                return new SentNetwork(() -> Files.newInputStream(unpacking.file()), folder, unpacking.contents(), unpacking.mistakes());
            } catch (IOException | RuntimeException failed) {
                FileSystemUtils.deleteRecursively(folder);
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Every packet begins so, and no text. */
    private static boolean isPacked(InputStreamSource source) throws IOException {
        try (var in = new BufferedInputStream(source.getInputStream())) {
            return in.read() == 'P' && in.read() == 'K' && in.read() < ' ' && in.read() < ' ';
        }
    }

    InputStreamSource file() {
        return file;
    }

    boolean isPacked() {
        return folder != null;
    }

    Optional<Path> content(String sha256) {
        return Optional.ofNullable(contents.get(sha256));
    }

    Set<String> contents() {
        return contents.keySet();
    }

    /** What is wrong with the packet itself. */
    List<Mistake> mistakes() {
        return mistakes;
    }

    @Override
    public void close() {
        if (folder != null) {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
