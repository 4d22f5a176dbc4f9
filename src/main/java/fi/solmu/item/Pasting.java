package fi.solmu.item;

import fi.solmu.network.Organisations;
import fi.solmu.web.Form;
import fi.solmu.web.FreeText;
import fi.solmu.web.Messages;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes drafts of the rows of a pasted table. What does not fit its field is kept in the text, so that nothing is lost. */
@Component
class Pasting {

    private final ItemForms forms;
    private final Items items;
    private final Makings makings;
    private final Kinds kinds;
    private final Choices choices;
    private final Organisations organisations;
    private final Messages messages;
    /** A row that is refused is told to the reader, and must not end the reading of the others. */
    private final TransactionTemplate looking;
    private final TransactionTemplate making;

    Pasting(
            ItemForms forms, Items items, Makings makings, Kinds kinds, Choices choices, Organisations organisations, Messages messages,
            PlatformTransactionManager transactions) {
        this.forms = forms;
        this.items = items;
        this.makings = makings;
        this.kinds = kinds;
        this.choices = choices;
        this.organisations = organisations;
        this.messages = messages;
        looking = new TransactionTemplate(transactions);
        looking.setReadOnly(true);
        making = new TransactionTemplate(transactions);
    }

    PastePage blank(Kind kind, Form form, Viewer viewer) {
        home(kind);
        return PastePage.blank(kind, form, organisations.of(viewer).size());
    }

    /** What the rows would become; the columns are guessed by their heads until the reader has said what they are. */
    PastePage read(Kind kind, Form form, UUID key, Viewer viewer) {
        return looking.execute(status -> {
            status.setRollbackOnly();
            return looked(kind, form, key, viewer);
        });
    }

    /** Makes those that are chosen, all or none. Sent twice, they are made once; of two at once the later then makes what is left. */
    void make(Kind kind, Form form, UUID key, Viewer by) {
        var chosen = form.all("row").collect(Collectors.toSet());
        var made = read(kind, form, key, by).rows().stream()
            .filter(row -> row.isMakeable() && chosen.contains(String.valueOf(row.number()))).toList();
        if (made.isEmpty()) {
            throw Refused.at("table", "item.paste-none-chosen");
        }
        try {
            make(made, kind, key, by);
        } catch (DuplicateKeyException atOnce) {
            make(made, kind, key, by);
        }
    }

    private void make(List<PastedRow> rows, Kind kind, UUID key, Viewer by) {
        making.executeWithoutResult(status -> rows.stream().filter(row -> makings.made(keyOf(key, row), by).isEmpty())
            .forEach(row -> makings.make(kind, row.draft(), new ItemForms.Tie(null, "", false), keyOf(key, row), by)));
    }

    private PastePage looked(Kind kind, Form form, UUID key, Viewer viewer) {
        var home = home(kind);
        var table = PastedTable.read(form.value("table"));
        var columns = PasteColumn.of(home, viewer.isCoordinator());
        var say = messages.in(viewer.locale());
        var guessed = table.rows().get(0).stream().map(head -> PasteColumn.headed(head, columns, say).map(PasteColumn::name).orElse("")).toList();
        var isAsked = form.values().containsKey("column0");
        var isHeaded = isAsked ? form.value("headed").equals("true") : guessed.stream().anyMatch(name -> !name.isEmpty());
        var taken = IntStream.range(0, table.width())
            .mapToObj(place -> isAsked ? known(form.value("column" + place), columns) : guess(place, guessed, isHeaded)).toList();
        if (!taken.contains(PasteColumn.TITLE)) {
            throw Refused.at("table", "item.paste-no-title");
        }
        var heads = isHeaded ? table.rows().get(0) : List.<String>of();
        var cells = new PastedCells(home, choices.of(viewer), say, columns);
        var there = new HashSet<>(items.choices(List.of(kind), viewer).stream().map(item -> plain(item.title())).toList());
        var rows = new ArrayList<PastedRow>();
        for (int number = isHeaded ? 1 : 0; number < table.rows().size(); number++) {
            var row = row(kind, number, cells.of(table, number, taken, heads), form.value("visibility"), cells, viewer);
            rows.add(row.draft() == null || there.add(plain(row.draft().title())) ? row
                    : new PastedRow(row.number(), row.cells(), row.draft(), row.gaps(), row.faults(), true));
        }
        if (rows.stream().noneMatch(PastedRow::isMakeable)) {
            throw noneFits(rows);
        }
        return new PastePage(kind, form, key, columns, heads, taken, isHeaded, List.copyOf(rows), organisations.of(viewer).size());
    }

    private static Refused noneFits(List<PastedRow> rows) {
        var why = rows.stream().flatMap(row -> row.faults().stream()).findFirst();
        return why.map(fault -> Refused.at("table", fault.key(), fault.arguments())).orElseGet(() -> Refused.at("table", "item.paste-empty"));
    }

    /** Of one sending, the same row by the same words; going back to choose more rows makes those that are not there yet. */
    private static UUID keyOf(UUID key, PastedRow row) {
        return UUID.nameUUIDFromBytes((key + "/" + row.number() + "/" + String.join("\t", row.cells())).getBytes(StandardCharsets.UTF_8));
    }

    /** Read as a form would be; then once more with what did not fit moved to the text. */
    private PastedRow row(Kind kind, int number, PastedCells.Row cells, String visibility, PastedCells known, Viewer viewer) {
        try {
            return new PastedRow(number, cells.cells(), draft(kind, cells.form(visibility), known, viewer), List.of(), List.of(), false);
        } catch (Refused first) {
            var gaps = first.faults().stream().filter(fault -> cells.mayMove(fault.field())).toList();
            if (gaps.isEmpty()) {
                return new PastedRow(number, cells.cells(), null, List.of(), first.faults(), false);
            }
            try {
                var moved = cells.moved(gaps);
                return new PastedRow(
                        number, cells.cells(), draft(kind, moved.form(visibility), known, viewer), cells.gaps(gaps), List.of(), false);
            } catch (Refused second) {
                return new PastedRow(number, cells.cells(), null, List.of(), second.faults(), false);
            }
        }
    }

    private ItemDraft draft(Kind kind, Form form, PastedCells known, Viewer viewer) {
        var draft = forms.read(kind, form, null, known.choices(), viewer);
        kinds.home(kind).check(draft);
        draft.refuseHidingFrom(viewer.organisation());
        return draft;
    }

    /** What lives inside another, as a card's task does, is written there. */
    private KindHome home(Kind kind) {
        var home = kinds.home(kind);
        if (!home.standsAlone()) {
            throw new NotThere();
        }
        return home;
    }

    private static String known(String name, List<PasteColumn> columns) {
        return columns.stream().anyMatch(column -> column.name().equals(name)) ? name : "";
    }

    /** Without heads the first column is the title and the second the text. */
    private static String guess(int place, List<String> guessed, boolean isHeaded) {
        if (!isHeaded) {
            return place == 0 ? PasteColumn.TITLE : place == 1 ? PasteColumn.TEXT : "";
        }
        var name = place < guessed.size() ? guessed.get(place) : "";
        if (!name.isEmpty() && guessed.indexOf(name) == place) {
            return name;
        }
        return !guessed.contains(PasteColumn.TITLE) && place == Math.max(0, guessed.indexOf("")) ? PasteColumn.TITLE : "";
    }

    private static String plain(String title) {
        return FreeText.tidy(title).toLowerCase(Locale.ROOT);
    }
}
