package fi.solmu.item;

import fi.solmu.item.tables.SentTable;
import fi.solmu.web.FreeText;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the rows of a pasted table as forms would be read. */
@Component
class PastedReading {

    private final ItemForms forms;
    private final Items items;
    private final Kinds kinds;

    PastedReading(ItemForms forms, Items items, Kinds kinds) {
        this.forms = forms;
        this.items = items;
        this.kinds = kinds;
    }

    /** Each row once; what is here already, or stands twice in the table, is marked. */
    List<PastedRow> marked(Kind kind, List<PastedRow> rows, PastedCells cells, Viewer viewer) {
        var there = new HashSet<>(items.choices(List.of(kind), viewer).stream().map(item -> named(item.sourceTitle(), item.owner())).toList());
        var incoming = kinds.home(kind).incoming();
        var known = new HashSet<>(incoming.known(PastedRow.sources(rows), viewer));
        return rows.stream().map(row -> marked(row, there, known, cells.example())).toList();
    }

    private static PastedRow marked(PastedRow row, Set<String> there, Set<String> known, @Nullable String example) {
        if (row.draft() == null) {
            return row;
        }
        if (row.draft().title().equals(example)) {
            return row.not(new Refused.Fault("", "item.paste-example"));
        }
        if (!row.source().isEmpty() && !known.add(row.source())) {
            return row.not(new Refused.Fault("", "item.paste-known"));
        }
        return there.add(named(row.draft().title(), row.draft().owner())) ? row : row.there();
    }

    /** Read as a form would be; then again with what did not fit moved to the text, until nothing is left that could move. */
    PastedRow row(Kind kind, int number, PastedCells.Row cells, PastedCells known, Viewer viewer) {
        if (!cells.hidden(PasteColumn.WRONG).isEmpty()) {
            return read(number, cells, null, Fields.NONE, List.of()).not(
                new Refused.Fault("", "item.paste-cannot", "why", cells.hidden(PasteColumn.WRONG)));
        }
        var gaps = new ArrayList<PastedRow.Gap>();
        var left = cells;
        while (true) {
            try {
                var beside = beside(kind, left, known);
                var draft = kinds.home(kind).incoming().with(draft(kind, left, known, viewer), beside, viewer);
                return read(number, cells, draft, beside, gaps);
            } catch (Refused refused) {
                var moving = left;
                var next = refused.faults().stream().filter(fault -> moving.mayMove(fault.field())).toList();
                if (next.isEmpty()) {
                    return refused(number, cells, refused);
                }
                gaps.addAll(left.gaps(next));
                left = left.moved(next);
            }
        }
    }

    private PastedRow read(
            int number, PastedCells.Row cells, @Nullable ItemDraft draft, Fields beside, List<PastedRow.Gap> gaps) {
        var told = draft == null ? "" : cells.told(draft);
        var row = new PastedRow(number, cells.shown(), draft, gaps, List.of(), List.of(), false, cells.source(), told, beside);
        return noted(row, cells.hidden(PasteColumn.ASIDE));
    }

    private static PastedRow noted(PastedRow row, String aside) {
        var known = aside.isEmpty() ? row : row.noted("", new Refused.Fault("", "item.paste-aside", "why", aside));
        return row.cells().stream().noneMatch(SentTable::isUnread) ? known : known.noted("", new Refused.Fault("", "item.paste-unread"));
    }

    private static PastedRow refused(int number, PastedCells.Row cells, Refused why) {
        return new PastedRow(number, cells.shown(), null, List.of(), cells.faults(why.faults()), List.of(), false, cells.source(), "", Fields.NONE);
    }

    /** What other columns say, by which more is made. */
    private Fields beside(Kind kind, PastedCells.Row cells, PastedCells known) {
        var traits = kinds.home(kind).incoming().beside();
        if (traits.isEmpty()) {
            return Fields.NONE;
        }
        var reading = new Reading(known.choices());
        var beside = reading.read(traits, Sent.raw(traits, cells.form().values()));
        reading.refuseFaults();
        return beside;
    }

    private ItemDraft draft(Kind kind, PastedCells.Row cells, PastedCells known, Viewer viewer) {
        var home = kinds.home(kind);
        var read = forms.read(kind, cells.form(), null, known.choices(), viewer);
        var draft = home.incoming().with(read, cells.hidden(PasteColumn.EXCEPTIONS));
        home.check(draft);
        draft.refuseHidingFrom(viewer.organisation());
        return draft;
    }

    private static String named(String title, Object owner) {
        return Objects.toString(owner) + " " + FreeText.tidy(title).toLowerCase(Locale.ROOT);
    }
}
