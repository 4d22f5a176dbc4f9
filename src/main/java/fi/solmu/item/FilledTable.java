package fi.solmu.item;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.solmu.item.tables.Delimited;
import fi.solmu.item.tables.EmptySpreadsheet;
import fi.solmu.web.Say;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A table to take along: its heads, one row that shows how it is filled, and what each column takes. */
record FilledTable(KindHome home, List<PasteColumn> columns, Say say) {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    String name() {
        return say.text("item.kind." + word()).toLowerCase(say.locale());
    }

    /** As spreadsheets of Finland and Sweden open it at once: semicolons, and a mark that tells the letters. */
    byte[] delimited() {
        return ("\uFEFF" + Delimited.text(rows(), ';') + "\n").replace("\n", "\r\n").getBytes(UTF_8);
    }

    byte[] spreadsheet() {
        var out = new ByteArrayOutputStream();
        var guide = new ArrayList<List<String>>(List.of(List.of(say.text("item.paste-takes-column"), say.text("item.paste-takes"))));
        columns.forEach(column -> guide.add(List.of(say.text(column.label()), takes(column))));
        new EmptySpreadsheet(name(), rows(), say.text("item.paste-takes-sheet"), guide).write(out);
        return out.toByteArray();
    }

    private List<List<String>> rows() {
        var heads = columns.stream().map(column -> say.text(column.label())).toList();
        var example = columns.stream().map(column -> said(word() + ".paste-example." + column.name(), "")).toList();
        return example.stream().allMatch(String::isEmpty) ? List.of(heads) : List.of(heads, example);
    }

    String takes(PasteColumn column) {
        var own = word() + ".paste-takes." + column.name();
        var trait = column.trait();
        if (say.knows(own)) {
            return say.text(own);
        }
        if (column.name().equals(PasteColumn.STATE)) {
            return list(home.shape().states().stream().map(state -> Shape.stateLabel(home.shape().kind(), state)).toList());
        }
        if (trait != null && trait.type() == Trait.Type.CHOICE) {
            return list(trait.choices().stream().map(choice -> column.label() + "." + choice).toList());
        }
        return say.text("item.paste-takes." + (trait == null ? column.name() : trait.type().name().toLowerCase(java.util.Locale.ROOT)));
    }

    private String list(List<String> keys) {
        return String.join(", ", keys.stream().map(say::text).toList());
    }

    private String said(String key, String otherwise) {
        return say.knows(key) ? say.text(key) : otherwise;
    }

    private String word() {
        return home.shape().kind().word();
    }
}
