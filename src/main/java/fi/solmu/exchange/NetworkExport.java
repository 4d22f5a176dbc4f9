package fi.solmu.exchange;

import fi.solmu.item.Archive;
import fi.solmu.item.files.FileArchive;
import fi.solmu.network.ClosedTimes;
import fi.solmu.network.Networks;
import fi.solmu.network.Roll;
import fi.solmu.web.Viewer;
import fi.solmu.web.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** The way of a network out to a file: all that the reader may see of it, as it stands at one moment. */
@Component
public class NetworkExport {

    private final Networks networks;
    private final Roll roll;
    private final ClosedTimes closedTimes;
    private final Archive archive;
    private final FileArchive files;
    private final Waiting waiting;
    private final TransactionTemplate oneMoment;

    NetworkExport(
            Networks networks, Roll roll, ClosedTimes closedTimes, Archive archive, FileArchive files, Waiting waiting,
            PlatformTransactionManager transactions) {
        this.waiting = waiting;
        this.networks = networks;
        this.roll = roll;
        this.closedTimes = closedTimes;
        this.archive = archive;
        this.files = files;
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** The caller's file, written whole; it begins with counts, so the entries wait in a file beside it. */
    public void write(Path file, Viewer viewer) {
        try {
            var entries = Files.createTempFile(file.getParent(), "entries", ".yaml");
            try {
                oneMoment.executeWithoutResult(status -> write(file, entries, viewer));
            } finally {
                Files.delete(entries);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The caller's file, packed with the files of the items, all of the same moment. */
    public void pack(Path file, Viewer viewer) {
        try {
            var folder = waiting.folder();
            try {
                var network = folder.resolve("network");
                oneMoment.executeWithoutResult(status -> {
                    write(network, folder.resolve("entries"), viewer);
                    packed(new Packing(files, viewer, folder.resolve("content")), network, file);
                });
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void packed(Packing packing, Path network, Path file) {
        try {
            packing.write(network, file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(Path file, Path entries, Viewer viewer) {
        try (var out = Files.newBufferedWriter(file); var aside = Files.newBufferedWriter(entries)) {
            var rest = NetworkWriter.after(aside);
            var names = new FileNames(archive, viewer);
            new PartiesExport(rest, names, roll, closedTimes, viewer).write();
            new ItemsExport(rest, names, networks.of(viewer).language(), archive, viewer).write();
            new FilesExport(rest, names, files, viewer).write();
            aside.flush();
            var head = new NetworkWriter(out);
            head.add(network(networks.of(viewer)));
            head.add(rest.counts());
            try (var written = Files.newBufferedReader(entries)) {
                written.transferTo(out);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Entry network(Networks.Network network) {
        return new EntryFields()
            .put("word", network.word())
            .put("names", new EntryFields()
                .put("fi", network.nameFi()).put("sv", network.nameSv()).put("en", network.nameEn()).done())
            .put("purpose", network.purpose())
            .put("phase", network.phase().toLowerCase(Locale.ROOT))
            .put("language", network.language())
            .put("controller", network.controller())
            .put("contact", network.contact())
            .entry("network", 0);
    }
}
