package fi.solmu.clock.out;

import fi.solmu.clock.Narrowed;
import fi.solmu.clock.Narrowing;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Writes the clock as files. A large one takes memory while it is written, so only one is at a time, and to a disk, not to a slow line. */
@Component
class ClockFiles {

    private static final int PATIENCE = 30;

    private final Narrowing narrowing;
    private final WheelPictures pictures;
    private final ReentrantLock writing = new ReentrantLock();

    ClockFiles(Narrowing narrowing, WheelPictures pictures) {
        this.narrowing = narrowing;
        this.pictures = pictures;
    }

    /** A file that is ready to be sent; gone when it has been, or when nobody takes it. */
    record Made(InputStream content, long length, String name) implements Closeable {

        static Made of(Path path, String name) throws IOException {
            long length = Files.size(path);
            return new Made(Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE), length, name);
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    Made make(ClockFile kind, FileAsked asked, Viewer viewer, Say say) {
        await();
        try {
            var narrowed = narrowing.of(asked.chosen(), viewer);
            return written(kind, asked, narrowed, viewer, say);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            writing.unlock();
        }
    }

    private void await() {
        try {
            if (!writing.tryLock(PATIENCE, TimeUnit.SECONDS)) {
                throw new Refused("clock.out-take-busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("clock.out-take-busy");
        }
    }

    private Made written(ClockFile kind, FileAsked asked, Narrowed narrowed, Viewer viewer, Say say) throws IOException {
        var path = Files.createTempFile("solmu-clock-", "." + kind.word());
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(path))) {
                write(kind, asked, narrowed, viewer, say, out);
            }
            return Made.of(path, name(kind, asked, narrowed, say));
        } catch (IOException | RuntimeException | Error broken) {
            Files.deleteIfExists(path);
            throw broken;
        }
    }

    private void write(ClockFile kind, FileAsked asked, Narrowed narrowed, Viewer viewer, Say say, OutputStream out) throws IOException {
        var taken = new TakenClock(asked, narrowed, viewer.networkName(), say);
        switch (kind) {
            case CSV -> csv(taken, out);
            case XLSX -> xlsx(taken, out);
            default -> pictures.write(kind, asked, narrowed, viewer, say, out);
        }
    }

    static void csv(TakenClock taken, OutputStream out) throws IOException {
        var table = new CsvTable(out, taken.say().language());
        table.row(taken.timeHeads());
        for (var planned : taken.narrowed().inForce()) {
            for (var row : taken.times(planned)) {
                table.row(row);
            }
        }
        table.row(List.of(""));
        for (var note : taken.notes()) {
            table.row(List.of(note));
        }
        table.end();
    }

    static void xlsx(TakenClock taken, OutputStream out) throws IOException {
        var book = new XlsxTables(out);
        var times = book.sheet(taken.say().text("clock.out-sheet-times"), taken.timeHeads());
        for (var planned : taken.narrowed().inForce()) {
            for (var row : taken.times(planned)) {
                times.row(row);
            }
        }
        times.end();
        var practices = book.sheet(taken.say().text("clock.out-sheet-practices"), taken.practiceHeads());
        for (var planned : taken.narrowed().inForce()) {
            practices.row(taken.practice(planned));
        }
        practices.row(List.of());
        for (var note : taken.notes()) {
            practices.row(List.of(note));
        }
        practices.end();
        book.end();
    }

    /** What is narrowed says so in its name as well. */
    private static String name(ClockFile kind, FileAsked asked, Narrowed narrowed, Say say) {
        var when = asked.months() == 12 && asked.from().getMonthValue() == 1 ? String.valueOf(asked.from().getYear())
            : asked.months() == 1 ? asked.from().toString() : asked.from() + "--" + asked.last();
        boolean isNarrowed = narrowed.form().filter().active() > 0;
        return say.text("clock.out-file-name") + "-" + when + (isNarrowed ? "-" + say.text("clock.out-file-narrowed") : "") + "." + kind.word();
    }
}
