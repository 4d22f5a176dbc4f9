package fi.solmu.item.files;

import fi.solmu.web.FreeText;
import fi.solmu.web.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is done with every file before it is kept: measured, known by its content, scanned, stripped and drawn small. */
@Component
class Examination {

    private final Limits limits;
    private final Scanner scanner;

    Examination(Limits limits, Scanner scanner) {
        this.limits = limits;
        this.scanner = scanner;
    }

    /** The content is at that path, alone in a folder of its own; what is made of it stands beside it. */
    Examined examine(String sent, Path content) {
        try {
            limits.checkSize(Files.size(content));
            var type = FileTypes.of(content, sent);
            var name = FileName.of(sent, type);
            FreeText.fault("files", name, FileName.LONGEST).ifPresent(fault -> {
                throw new Refused(List.of(fault));
            });
            scanner.check(content);
            return type == FileType.JPEG ? photograph(name, content) : examined(name, type, content, Turning.NONE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Examined photograph(String name, Path content) throws IOException {
        var bare = content.resolveSibling(content.getFileName() + ".bare");
        try {
            return examined(name, FileType.JPEG, bare, BareJpeg.copy(content, bare));
        } catch (IOException | IndexOutOfBoundsException broken) {
            throw new Refused("item.file-broken");
        }
    }

    private static Examined examined(String name, FileType type, Path content, Turning turning) throws IOException {
        var thumbnail = type.isDrawn() ? Thumbnail.of(content, turning).orElse(null) : null;
        return new Examined(name, type, Files.size(content), sha256(content), content, thumbnail);
    }

    static String sha256(Path content) throws IOException {
        try (var in = Files.newInputStream(content)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var part = new byte[1 << 16];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
