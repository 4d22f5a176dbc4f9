package fi.solmu.exchange;

import fi.solmu.item.files.FileArchive;
import fi.solmu.web.Viewer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A network packed with the files of its items: the network file first, then each content once, by its sum; nothing told of time or place. */
final class Packing {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final FileArchive archive;
    private final Viewer viewer;
    /** Where each content waits for its sum, which stands before it. */
    private final Path aside;

    Packing(FileArchive archive, Viewer viewer, Path aside) {
        this.archive = archive;
        this.viewer = viewer;
        this.aside = aside;
    }

    void write(Path network, Path to) throws IOException {
        var contents = new TreeMap<String, FileArchive.Kept>();
        archive.files(viewer, file -> contents.putIfAbsent(file.sha256(), file));
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to), 1 << 16))) {
            add(zip, Unpacking.FILE, network);
            for (var file : contents.values()) {
                try (var out = new BufferedOutputStream(Files.newOutputStream(aside))) {
                    archive.content(file, out, viewer);
                }
                add(zip, Unpacking.FILES + file.sha256(), aside);
            }
        }
    }

    /** Not packed any tighter, so that the same network gives the same bytes everywhere. */
    private static void add(ZipOutputStream zip, String name, Path content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(Files.size(content));
        entry.setCrc(sum(content));
        zip.putNextEntry(entry);
        Files.copy(content, zip);
        zip.closeEntry();
    }

    private static long sum(Path content) throws IOException {
        try (var in = new CheckedInputStream(Files.newInputStream(content), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getChecksum().getValue();
        }
    }
}
