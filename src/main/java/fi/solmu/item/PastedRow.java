package fi.solmu.item;

import fi.solmu.web.Page;
import fi.solmu.web.Refused.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a pasted table as the draft it would become, what of it did not fit its field, and why it can be no draft. */
public record PastedRow(
        int number, List<String> cells, @Nullable ItemDraft draft, List<Gap> gaps, List<Fault> faults, boolean isThere) {

    /** What did not fit its field, by the head of its column, and why. */
    public record Gap(String head, Fault why) {}

    public PastedRow {
        cells = List.copyOf(cells);
        gaps = List.copyOf(gaps);
        faults = List.copyOf(faults);
    }

    public boolean isMakeable() {
        return draft != null;
    }

    public List<String> gapsSaid(Page page) {
        return gaps.stream().map(gap -> page.t("item.paste-gap", "head", gap.head, "why", page.t(gap.why.key(), gap.why.arguments())))
            .distinct().toList();
    }

    public List<String> faultsSaid(Page page) {
        return faults.stream().map(fault -> page.t(fault.key(), fault.arguments())).distinct().toList();
    }
}
