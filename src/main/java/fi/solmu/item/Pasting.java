package fi.solmu.item;

import fi.solmu.item.tables.Delimited;
import fi.solmu.item.tables.Patience;
import fi.solmu.item.tables.SentTable;
import fi.solmu.item.tables.Turns;
import fi.solmu.web.Form;
import fi.solmu.web.Messages;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at the rows of a pasted table as the drafts they would become. What does not fit its field goes to the text, so that nothing is lost. */
@Component
class Pasting {

    private static final String NO_TITLE = "item.paste-no-title", LOOKED = "looked";
    /** Who has waited once for the rows does not wait again to be told so. */
    private static final Set<String> WAITED = Set.of("item.table-busy", "item.table-slow");

    private final PastedReading reading;
    private final Kinds kinds;
    private final Choices choices;
    private final Messages messages;
    /** A row that is refused is told to the reader, and must not end the reading of the others. */
    private final TransactionTemplate looking;
    private final Turns turns = new Turns(Duration.ofSeconds(20));

    Pasting(
            PastedReading reading, Kinds kinds, Choices choices, Messages messages, PlatformTransactionManager transactions) {
        this.reading = reading;
        this.kinds = kinds;
        this.choices = choices;
        this.messages = messages;
        looking = new TransactionTemplate(transactions);
        looking.setReadOnly(true);
    }

    PastePage blank(Kind kind, Form form, Viewer viewer) {
        return PastePage.blank(home(kind), form, choices.of(viewer));
    }

    /** What the rows would become; the columns are guessed by their heads until the reader has said what they are. */
    PastePage read(Kind kind, Form form, UUID key, Viewer viewer) {
        var looked = rows(kind, form, key, viewer);
        if (looked.rows().stream().noneMatch(row -> row.isMakeable() || row.isKnown())) {
            throw noneFits(looked.rows());
        }
        return looked;
    }

    /** The same, also when none of them can be taken any more. */
    PastePage rows(Kind kind, Form form, UUID key, Viewer viewer) {
        return titled(turns.of(form.value("table").length(), () -> tried(kind, form, key, viewer)));
    }

    /** The same rows and choices with what was refused of them; where even that can't be looked at now, the words of the table. */
    PastePage again(Kind kind, Form form, UUID key, Refused refusal, Viewer viewer) {
        if (form.values().containsKey(LOOKED) && !WAITED.contains(refusal.key())) {
            try {
                var faults = refusal.faults().stream().map(Pasting::placed).toList();
                return turns.of(form.value("table").length(), () -> tried(kind, form, key, viewer)).refused(faults);
            } catch (Refused notNow) {
                return blank(kind, form.refused(notNow.faults()), viewer);
            }
        }
        return blank(kind, form.refused(refusal.faults()), viewer);
    }

    /** Beside rows there is no field for the table. */
    private static Refused.Fault placed(Refused.Fault fault) {
        return fault.field().equals("table")
            ? new Refused.Fault(fault.key().equals(NO_TITLE) ? "columns" : "rows", fault.key(), fault.arguments()) : fault;
    }

    private PastePage tried(Kind kind, Form form, UUID key, Viewer viewer) {
        return looking.execute(status -> {
            status.setRollbackOnly();
            return looked(kind, form, key, viewer);
        });
    }

    /** A file as the same words would have been pasted; what its program tells besides goes along in columns that nobody sees. */
    PastePage file(Kind kind, byte[] file, Viewer viewer) {
        var form = turns.of(file.length, () -> filled(kind, file, viewer));
        return titled(turns.of(form.value("table").length(), () -> tried(kind, form, ItemId.nextUuid(), viewer)));
    }

    private static PastePage titled(PastePage looked) {
        if (!looked.taken().contains(PasteColumn.TITLE)) {
            throw Refused.at("table", NO_TITLE);
        }
        return looked;
    }

    private Form filled(Kind kind, byte[] file, Viewer viewer) {
        var say = messages.in(viewer.locale());
        var told = home(kind).incoming().rows(file, say);
        var rows = told.orElseGet(() -> SentTable.rows(file, say));
        return PastePage.filled(Delimited.text(rows, '\t'), told.isPresent());
    }

    /** One of the tables that the kind has ready; its rows hold at once unless somebody says otherwise. */
    PastePage ready(Kind kind, String name, Viewer viewer) {
        var home = home(kind);
        var table = home.incoming().ready(name, messages.in(viewer.locale())).orElseThrow(NotThere::new);
        var states = home.shape().states();
        var state = states.size() > 1 ? states.get(1) : states.get(0);
        return read(kind, Form.of("table", table, PastedCells.ALL + PasteColumn.STATE, state), ItemId.nextUuid(), viewer);
    }

    private PastePage looked(Kind kind, Form form, UUID key, Viewer viewer) {
        var home = home(kind);
        var table = PastedTable.read(form.value("table"));
        var columns = PasteColumn.of(home, viewer.isCoordinator(), PastePage.isOfProgram(form));
        var say = messages.in(viewer.locale());
        var guessed = table.rows().get(0).stream().map(head -> PasteColumn.headed(head, columns, say).map(PasteColumn::name).orElse("")).toList();
        var isAsked = form.values().containsKey("column0");
        var isHeaded = isAsked ? form.value("headed").equals("true") : guessed.stream().anyMatch(name -> !name.isEmpty());
        var taken = IntStream.range(0, table.width())
            .mapToObj(place -> isAsked ? known(form.value("column" + place), columns) : guess(place, guessed, isHeaded)).toList();
        if (isHeaded && table.rows().size() == 1) {
            throw Refused.at("table", "item.paste-only-heads");
        }
        var heads = isHeaded ? table.rows().get(0) : List.<String>of();
        var cells = new PastedCells(home, choices.of(viewer), say, columns, new PastedCells.Columns(taken, heads), form);
        var patience = new Patience();
        var rows = reading.marked(kind, IntStream.range(isHeaded ? 1 : 0, table.rows().size()).peek(number -> patience.nextRow())
            .mapToObj(number -> reading.row(kind, number, cells.of(table, number), cells, viewer)).toList(), cells, viewer);
        var told = viewer.isCoordinator() ? rows : new PastedOwners(heads, taken, choices.of(viewer), say).told(rows, table, viewer);
        return new PastePage(home, form, key, columns, heads, taken, isHeaded, told, cells.choices());
    }

    /** What is wrong with a table that came as a file, in the words for files. */
    Refused ofFile(Kind kind, Refused refusal) {
        var more = String.join("", home(kind).incoming().endings()).replace(".", "");
        return new Refused(refusal.faults().stream().map(fault -> fault.key().equals("item.table-unknown")
            ? new Refused.Fault("file", fault.key(), "more", more.isEmpty() ? "none" : more)
            : new Refused.Fault("file", fault.key().equals("item.paste-empty") ? "item.table-empty" : fault.key(), fault.arguments())).toList());
    }

    private static Refused noneFits(List<PastedRow> rows) {
        var why = rows.stream().flatMap(row -> row.faults().stream()).map(PastedRow.Gap::why).findFirst();
        return why.map(fault -> Refused.at("table", fault.key(), fault.arguments())).orElseGet(() -> Refused.at("table", "item.paste-empty"));
    }

    /** An empty table to fill, in the reader's words. */
    FilledTable empty(Kind kind, Viewer viewer) {
        var home = home(kind);
        return new FilledTable(home, PasteColumn.of(home, viewer.isCoordinator(), false), messages.in(viewer.locale()));
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
}
