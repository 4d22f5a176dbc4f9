package fi.solmu.item;

import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A pasted table on its way to drafts: what each column is taken for, and what each row would become. */
public record PastePage(
        Kind kind, Form form, UUID key, List<PasteColumn> columns, List<String> heads, List<String> taken, boolean isHeaded, List<PastedRow> rows,
        int organisations) {

    /** The page as it opens, before anything is pasted. */
    static PastePage blank(Kind kind, Form form, int organisations) {
        return new PastePage(kind, form, ItemId.nextUuid(), List.of(), List.of(), List.of(), false, List.of(), organisations);
    }

    public String kindLabel() {
        return "item.kind." + kind.word();
    }

    public String place() {
        return "/paste/" + kind.word();
    }

    public Field table(Page page) {
        return form.field(page, "table", page.t("item.paste-table")).hint(page.t("item.paste-table-hint")).as(Field.Kind.TEXT).required();
    }

    public String pasted() {
        return form.value("table");
    }

    public List<Integer> places() {
        return IntStream.range(0, taken.size()).boxed().toList();
    }

    /** What the column of that place is taken for. */
    public Field column(Page page, int place) {
        var field = new Field("column" + place, page.t("item.paste-column", "n", place + 1), List.of(taken.get(place)))
            .as(Field.Kind.SELECT).required().choice("", page.t("item.paste-skip"));
        columns.forEach(column -> field.choice(column.name(), column.label(page)));
        return field;
    }

    /** What stands above the column: its own head, or what it is taken for. */
    public String head(Page page, int place) {
        var own = isHeaded && place < heads.size() ? heads.get(place) : "";
        return !own.isEmpty() ? own : columns.stream().filter(column -> column.name().equals(taken.get(place))).findFirst()
            .map(column -> column.label(page)).orElse(page.t("item.paste-skip"));
    }

    public Field visibility(Page page) {
        var chosen = form.value("visibility").isEmpty() ? Visibility.NETWORK.name() : form.value("visibility");
        return new Field("visibility", page.t("item.visibility"), List.of(chosen)).as(Field.Kind.RADIOS).required()
            .choice(Visibility.NETWORK.name(), page.t("item.visibility.network", "n", organisations))
            .choice(Visibility.ORGANISATION.name(), page.t("item.visibility.organisation"));
    }

    /** As the reader has chosen; at first all that can be taken and are not there yet. */
    public boolean isChosen(PastedRow row) {
        return form.values().containsKey("looked") ? form.all("row").anyMatch(String.valueOf(row.number())::equals) : !row.isThere();
    }

    public long makeable() {
        return rows.stream().filter(PastedRow::isMakeable).count();
    }
}
