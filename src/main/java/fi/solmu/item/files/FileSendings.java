package fi.solmu.item.files;

import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import fi.solmu.web.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/** Files on their way in: each is looked at by itself, outside any transaction, and then kept. */
@Component
public class FileSendings {

    private final ItemFiles files;
    private final Items items;
    private final Examination examination;
    private final Limits limits;
    private final Waiting waiting;
    private final TransactionTemplate transactions;

    FileSendings(
            ItemFiles files, Items items, Examination examination, Limits limits, Waiting waiting, TransactionTemplate transactions) {
        this.waiting = waiting;
        this.transactions = transactions;
        this.files = files;
        this.items = items;
        this.examination = examination;
        this.limits = limits;
    }

    /** What has been kept of a sending, what of it was there already, and why the rest has not been kept. */
    public record Taken(List<ItemFile> kept, List<Same> same, List<Refused.Fault> faults) {}

    /** A file that was sent by that name, and the one with the same content that was there. */
    public record Same(String sent, ItemFile there) {}

    /** What is right is kept, each file in a transaction of its own: one that has been chosen cannot be put back into a form. */
    public Taken takeRight(ItemId id, @Nullable List<MultipartFile> sent, Viewer by) {
        return taken(id, sent, false, by);
    }

    /** All in one transaction, or refused with every reason. */
    public List<ItemFile> takeAll(ItemId id, @Nullable List<MultipartFile> sent, Viewer by) {
        var taken = taken(id, sent, true, by);
        if (!taken.faults.isEmpty()) {
            throw new Refused(taken.faults);
        }
        return taken.kept;
    }

    private Taken taken(ItemId id, @Nullable List<MultipartFile> sent, boolean isAllOrNone, Viewer by) {
        items.get(id, by);
        var chosen = sent == null ? List.<MultipartFile>of() : sent.stream().filter(each -> !name(each).isEmpty() || !each.isEmpty()).toList();
        limits.checkCount(chosen.size());
        try {
            var folder = waiting.folder();
            try {
                return taken(id, chosen, folder, isAllOrNone, by);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Taken taken(ItemId id, List<MultipartFile> chosen, Path folder, boolean isAllOrNone, Viewer by) throws IOException {
        var faults = new ArrayList<Refused.Fault>();
        var right = new ArrayList<Examined>();
        for (var each : chosen) {
            var content = folder.resolve(String.valueOf(right.size() + faults.size()));
            each.transferTo(content);
            telling(each, faults, () -> right.add(examination.examine(name(each), content)));
        }
        return !isAllOrNone ? keep(id, right, faults, by) : faults.isEmpty() ? keepAll(id, right, by)
            : new Taken(List.of(), List.of(), faults);
    }

    private Taken keep(ItemId id, List<Examined> right, List<Refused.Fault> faults, Viewer by) {
        var kept = new ArrayList<ItemFile>();
        var same = new ArrayList<Same>();
        right.forEach(each -> telling(each.name(), faults, () -> {
            var added = files.add(id, each, by);
            kept.add(added.file());
            if (added.wasThere()) {
                same.add(new Same(each.name(), added.file()));
            }
        }));
        return new Taken(kept, same, faults);
    }

    private Taken keepAll(ItemId id, List<Examined> right, Viewer by) {
        return transactions.execute(status -> {
            var taken = keep(id, right, new ArrayList<>(), by);
            if (!taken.faults.isEmpty()) {
                status.setRollbackOnly();
            }
            return taken;
        });
    }

    private static void telling(MultipartFile sent, List<Refused.Fault> faults, Runnable work) {
        telling(FileName.shown(name(sent)), faults, work);
    }

    /** Each reason names the file it is about. */
    private static void telling(String name, List<Refused.Fault> faults, Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            refused.faults().forEach(fault -> faults.add(new Refused.Fault("files", fault.key(),
                Stream.concat(Stream.of(fault.arguments()), Stream.of("name", name)).toArray())));
        }
    }

    private static String name(MultipartFile sent) {
        return Objects.requireNonNullElse(sent.getOriginalFilename(), "");
    }
}
