package fi.solmu.item.files;

import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/** Files on their way in: each is looked at by itself, outside any transaction, and kept in one of its own. */
@Component
public class FileSendings {

    private final ItemFiles files;
    private final Items items;
    private final Examination examination;
    private final Limits limits;

    FileSendings(ItemFiles files, Items items, Examination examination, Limits limits) {
        this.files = files;
        this.items = items;
        this.examination = examination;
        this.limits = limits;
    }

    /** What has been kept of a sending, and why the rest has not. */
    public record Taken(List<ItemFile> kept, List<Refused.Fault> faults) {}

    /** What is right is kept: a file that has been chosen cannot be put back into a form. */
    public Taken takeRight(ItemId id, @Nullable List<MultipartFile> sent, Viewer by) {
        return taken(id, sent, false, by);
    }

    /** All, or refused with every reason. */
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
            var folder = Files.createTempDirectory("files");
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
        var kept = new ArrayList<ItemFile>();
        if (faults.isEmpty() || !isAllOrNone) {
            right.forEach(each -> telling(each.name(), faults, () -> kept.add(files.add(id, each, by))));
        }
        return new Taken(kept, faults);
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
