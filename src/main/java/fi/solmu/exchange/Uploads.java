package fi.solmu.exchange;

import fi.solmu.item.ItemId;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import fi.solmu.web.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The files that people have sent to become networks: one a person, an hour at most, on the node that took it. */
@Component
class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int WAITED_SECONDS = 4;

    private final NetworkLoad loads;
    private final NetworkExport exports;
    private final AsyncTaskExecutor tasks;
    private final Waiting waiting;
    private final Clock clock;
    private final Map<UUID, Upload> byId = new ConcurrentHashMap<>();

    Uploads(
            NetworkLoad loads, NetworkExport exports, @Qualifier("applicationTaskExecutor") AsyncTaskExecutor tasks, Waiting waiting,
            Clock clock) {
        this.waiting = waiting;
        this.loads = loads;
        this.exports = exports;
        this.tasks = tasks;
        this.clock = clock;
    }

    Upload take(MultipartFile sent, Viewer by) {
        return take(sent::transferTo, by);
    }

    /** The network itself as a file, as far as its reader sees it: a copy begins where a file does. */
    Upload copy(Viewer by) {
        return take(file -> exports.pack(file, by), by);
    }

    private interface Source {
        void fill(Path file) throws IOException;
    }

    /** The next file of a person takes the place of the one before. It is read at once. */
    private Upload take(Source source, Viewer by) {
        byId.values().stream().filter(each -> each.isOf(by.person()) && !each.isBusy()).forEach(this::forget);
        try {
            var file = waiting.file(".yaml");
            source.fill(file);
            var upload = new Upload(ItemId.nextUuid(), by.person(), file, clock.instant());
            byId.put(upload.id(), upload);
            work(upload, () -> upload.found(loads.check(new FileSystemResource(file), wish("", by))));
            return upload;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Optional<Upload> find(UUID id, Viewer viewer) {
        return Optional.ofNullable(byId.get(id)).filter(upload -> upload.isOf(viewer.person()));
    }

    /** Asking twice makes one network. */
    void make(Upload upload, String word, Viewer by) {
        synchronized (upload) {
            var checked = upload.checked();
            if (upload.isBusy() || !upload.made().isEmpty() || checked == null || !checked.isRight()) {
                return;
            }
            upload.refused(java.util.List.of());
            work(upload, () -> {
                var made = loads.load(new FileSystemResource(upload.file()), wish(word, by), upload::done);
                upload.found(made);
                upload.made(made.isRight() ? word : "");
            });
        }
    }

    /** What takes longer goes on behind a page that tells how far it is. */
    void await(Upload upload) {
        var work = upload.work();
        try {
            if (work != null) {
                work.get(WAITED_SECONDS, TimeUnit.SECONDS);
            }
        } catch (TimeoutException stillBusy) {
            LOG.debug("A file is read for more than {} s", WAITED_SECONDS);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetOld() {
        var before = clock.instant().minus(KEPT);
        byId.values().stream().filter(upload -> upload.at().isBefore(before) && !upload.isBusy()).forEach(this::forget);
    }

    private void forget(Upload upload) {
        byId.remove(upload.id());
        try {
            Files.deleteIfExists(upload.file());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void work(Upload upload, Runnable what) {
        upload.works(tasks.submit(() -> {
            try {
                what.run();
            } catch (Refused refused) {
                upload.refused(refused.faults());
            } catch (RuntimeException failed) {
                upload.failed();
                LOG.error("A network file could not be dealt with", failed);
            }
        }));
    }

    private static Wish wish(String word, Viewer by) {
        return Wish.copy(word, new Wish.Founder(by.person(), by.name(), by.organisationName()));
    }
}
