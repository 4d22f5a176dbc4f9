package fi.solmu.item;

import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.stream.IntStream;

/** A column that says whose the rows are, in the table of one who writes for one organisation only. */
record PastedOwners(List<String> heads, List<String> taken, Choices.Of choices, Say say) {

    /** Each row that names another organisation says that it is kept as the reader's own. */
    List<PastedRow> told(List<PastedRow> rows, PastedTable table, Viewer viewer) {
        var own = choices.organisations().stream().filter(each -> each.id().equals(viewer.organisation())).map(each -> each.name())
            .findFirst().orElse("");
        return IntStream.range(0, heads.size()).filter(this::isOwners).boxed().findFirst()
            .map(place -> rows.stream().map(row -> told(row, table.cell(row.number(), place).strip(), heads.get(place), own)).toList())
            .orElse(rows);
    }

    private boolean isOwners(int place) {
        return taken.get(place).isEmpty() && PasteColumn.headed(heads.get(place), List.of(PasteColumn.OWNERS), say).isPresent();
    }

    private static PastedRow told(PastedRow row, String words, String head, String own) {
        return words.isEmpty() || words.equalsIgnoreCase(own) || !row.isMakeable() ? row
            : row.noted(head, new Refused.Fault("", "item.paste-own-only", "words", words, "own", own));
    }
}
