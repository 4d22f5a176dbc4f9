package fi.solmu.item.files;

import fi.solmu.item.Item;
import fi.solmu.web.Page;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Locale;

/** The files of an item as a page shows them, who will see what is added, and what was refused of that just sent. */
public record FileList(Item item, List<ItemFile> all, List<String> seers, Limits limits, List<Refused.Fault> faults) {

    public FileList {
        all = List.copyOf(all);
        seers = List.copyOf(seers);
        faults = List.copyOf(faults);
    }

    public List<ItemFile> there() {
        return all.stream().filter(file -> !file.isRemoved()).toList();
    }

    /** Those that were taken away, for whoever may put them back. */
    public List<ItemFile> away(Viewer viewer) {
        return all.stream().filter(file -> file.isRemoved() && file.mayBeRemovedBy(viewer, item)).toList();
    }

    public String seenBy() {
        return item.visibility().name().toLowerCase(Locale.ROOT);
    }

    public String seerNames(Page page) {
        return page.say().list(seers);
    }

    /** What a browser offers to choose from: without HEIC, so that an iPhone sends a photograph in a way that all can see. */
    public String offered() {
        return ".pdf,.jpg,.jpeg,.png,.gif,.webp,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,image/jpeg,image/png";
    }
}
