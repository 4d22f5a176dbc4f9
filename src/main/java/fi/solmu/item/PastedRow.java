package fi.solmu.item;

import fi.solmu.web.Page;
import fi.solmu.web.Refused.Fault;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of a pasted table as the draft it would become, what of it did not fit its field, and why it can be no draft. */
public record PastedRow(
        int number, List<String> cells, @Nullable ItemDraft draft, List<Gap> gaps, List<Gap> faults, boolean isThere, String source,
        String understood) {

    /** What did not fit its field, by the head of its column, and why. */
    public record Gap(String head, Fault why) {

        String said(Page page) {
            var words = page.t(why.key(), why.arguments());
            return head.isEmpty() ? words : page.t("item.paste-fault", "head", head, "why", words);
        }
    }

    public PastedRow {
        cells = List.copyOf(cells);
        gaps = List.copyOf(gaps);
        faults = List.copyOf(faults);
    }

    /** The names by which other programs know them, of those that have one. */
    static Set<String> sources(List<PastedRow> rows) {
        return rows.stream().map(PastedRow::source).filter(source -> !source.isEmpty()).collect(Collectors.toSet());
    }

    /** One that is here already under its title. */
    PastedRow there() {
        return new PastedRow(number, cells, draft, gaps, faults, true, source, understood);
    }

    /** One that can be nothing, because of that. */
    PastedRow not(Fault why) {
        return new PastedRow(number, cells, null, List.of(), List.of(new Gap("", why)), false, source, "");
    }

    /** One that came from the same place before. */
    boolean isKnown() {
        return faults.stream().anyMatch(fault -> fault.why.key().equals("item.paste-known"));
    }

    public boolean isMakeable() {
        return draft != null;
    }

    public List<String> gapsSaid(Page page) {
        return gaps.stream().map(gap -> page.t("item.paste-gap", "head", gap.head, "why", page.t(gap.why.key(), gap.why.arguments())))
            .distinct().toList();
    }

    public List<String> faultsSaid(Page page) {
        return faults.stream().map(fault -> fault.said(page)).distinct().toList();
    }
}
