package fi.solmu.item;

import fi.solmu.web.Page;
import fi.solmu.web.Refused.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a pasted table as the draft it would become, what of it did not fit its field, and why it can be no draft. */
public record PastedRow(
        int number, List<String> cells, @Nullable ItemDraft draft, List<Fault> gaps, List<Fault> faults, boolean isThere) {

    public PastedRow {
        cells = List.copyOf(cells);
        gaps = List.copyOf(gaps);
        faults = List.copyOf(faults);
    }

    public boolean isMakeable() {
        return draft != null;
    }

    public List<String> gapsSaid(Page page) {
        return said(gaps, page);
    }

    public List<String> faultsSaid(Page page) {
        return said(faults, page);
    }

    private static List<String> said(List<Fault> faults, Page page) {
        return faults.stream().map(fault -> page.t(fault.key(), fault.arguments())).distinct().toList();
    }
}
