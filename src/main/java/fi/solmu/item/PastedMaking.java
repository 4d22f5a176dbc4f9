package fi.solmu.item;

import fi.solmu.database.Gathering;
import fi.solmu.web.Form;
import fi.solmu.web.Messages;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes drafts of the chosen rows of a table that has been looked at, all or none. */
@Component
class PastedMaking {

    /** So many rows are told of above the table; each says it itself. */
    private static final int MOST_TOLD = 10;

    private final Pasting pasting;
    private final Makings makings;
    private final Kinds kinds;
    private final Messages messages;
    private final Gathering gathering;
    private final TransactionTemplate making;

    PastedMaking(
            Pasting pasting, Makings makings, Kinds kinds, Messages messages, Gathering gathering, PlatformTransactionManager transactions) {
        this.pasting = pasting;
        this.makings = makings;
        this.kinds = kinds;
        this.messages = messages;
        this.gathering = gathering;
        making = new TransactionTemplate(transactions);
    }

    /** Sent twice, they are made once; of two at once the later then makes what is left. */
    void make(Kind kind, Form form, UUID key, Viewer by) {
        var chosen = form.all("row").collect(Collectors.toSet());
        var asked = pasting.rows(kind, form, key, by).rows().stream().filter(row -> chosen.contains(String.valueOf(row.number()))).toList();
        refuseUnfit(asked, by);
        var made = asked.stream().filter(PastedRow::isMakeable).toList();
        if (made.isEmpty() && asked.stream().noneMatch(PastedRow::isKnown)) {
            throw Refused.at("rows", "item.paste-none-chosen");
        }
        try {
            make(made, kind, key, by);
        } catch (DuplicateKeyException atOnce) {
            make(made, kind, key, by);
        }
    }

    private void make(List<PastedRow> rows, Kind kind, UUID key, Viewer by) {
        making.executeWithoutResult(status -> {
            var known = kinds.home(kind).incoming().knownAlone(PastedRow.sources(rows), by);
            var before = makings.made(rows.stream().map(row -> keyOf(key, row, by)).toList(), by);
            var left = rows.stream().filter(row -> !known.contains(row.source()) && !before.contains(keyOf(key, row, by))).toList();
            var made = new LinkedHashMap<PastedRow, ItemId>();
            gathering.together(() -> left.forEach(row -> made.put(row, make(row, kind, key, by))));
            made.forEach((row, id) -> follow(row, id, kind, by));
        });
    }

    /** Once the items of all rows stand. */
    private void follow(PastedRow row, ItemId made, Kind kind, Viewer by) {
        if (!row.beside().values().isEmpty()) {
            kinds.home(kind).incoming().follow(made, row.draft(), row.beside(), by);
        }
    }

    private ItemId make(PastedRow row, Kind kind, UUID key, Viewer by) {
        try {
            var made = makings.make(kind, row.draft(), new ItemForms.Tie(null, "", false), keyOf(key, row, by), by);
            if (!row.source().isEmpty()) {
                kinds.home(kind).incoming().keep(made, row.source(), by);
            }
            return made;
        } catch (Refused why) {
            throw new Refused(List.of(said(row, why.faults().get(0), by)));
        }
    }

    /** What could be taken when it was chosen and can't be now is not left out in silence. */
    private void refuseUnfit(List<PastedRow> chosen, Viewer by) {
        var unfit = chosen.stream().filter(row -> !row.isMakeable() && !row.isKnown()).map(row -> said(row, row.faults().get(0).why(), by)).toList();
        if (!unfit.isEmpty()) {
            throw new Refused(unfit.subList(0, Math.min(MOST_TOLD, unfit.size())));
        }
    }

    private Refused.Fault said(PastedRow row, Refused.Fault why, Viewer by) {
        var title = row.draft() == null ? row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("") : row.draft().title();
        return new Refused.Fault(row.field(), "item.paste-row-not", "title", title, "why", messages.in(by.locale()).text(why.key(), why.arguments()));
    }

    /** Of one sending of one person, the same row by the same words; going back to choose more rows makes those that are not there yet. */
    private static UUID keyOf(UUID key, PastedRow row, Viewer by) {
        var words = key + "/" + by.person() + "/" + row.number() + "/" + String.join("\t", row.cells());
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }
}
