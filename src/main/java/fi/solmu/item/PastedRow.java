package fi.solmu.item;

import fi.solmu.web.Page;
import fi.solmu.web.Refused.Fault;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a pasted table as the draft it would become, what of it did not fit its field, why it can be no draft, what else is to be known,
 * and what is made beside it.
 */
public record PastedRow(
        int number, List<String> cells, @Nullable ItemDraft draft, List<Gap> gaps, List<Gap> faults, List<Gap> notes, boolean isThere,
        String source, String understood, Fields beside) {

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
        notes = List.copyOf(notes);
    }

    /** The names by which other programs know them, of those that have one. */
    static Set<String> sources(List<PastedRow> rows) {
        return rows.stream().map(PastedRow::source).filter(source -> !source.isEmpty()).collect(Collectors.toSet());
    }

    /** One that is here already under its title. */
    PastedRow there() {
        return new PastedRow(number, cells, draft, gaps, faults, notes, true, source, understood, beside);
    }

    /** One that can be nothing, because of that. */
    PastedRow not(Fault why) {
        return new PastedRow(number, cells, null, List.of(), List.of(new Gap("", why)), List.of(), false, source, "", Fields.NONE);
    }

    PastedRow noted(String head, Fault what) {
        return new PastedRow(number, cells, draft, gaps, faults, both(notes, new Gap(head, what)), isThere, source, understood, beside);
    }

    /** One that was refused when it was to be saved, and may be sent again. */
    PastedRow refused(Fault why) {
        return new PastedRow(number, cells, draft, gaps, both(faults, new Gap("", why)), notes, isThere, source, understood, beside);
    }

    private static List<Gap> both(List<Gap> some, Gap more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    /** By which name a form knows it. */
    public String field() {
        return "row" + number;
    }

    /** One that is taken only by those who choose it, as a thing somebody has marked private. */
    boolean isAside() {
        return notes.stream().anyMatch(note -> note.why.key().equals("item.paste-aside"));
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

    public List<String> notesSaid(Page page) {
        return notes.stream().map(note -> note.said(page)).distinct().toList();
    }

    public List<String> faultsSaid(Page page) {
        return faults.stream().map(fault -> fault.said(page)).distinct().toList();
    }
}
