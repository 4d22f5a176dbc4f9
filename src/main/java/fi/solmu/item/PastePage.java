package fi.solmu.item;

import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import fi.solmu.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A pasted table on its way to drafts: what each column is taken for, and what each row would become. */
public record PastePage(
        KindHome home, Form form, UUID key, List<PasteColumn> columns, List<String> heads, List<String> taken, boolean isHeaded, List<PastedRow> rows,
        Choices.Of choices) {

    /** The page as it opens, before anything is pasted. */
    static PastePage blank(KindHome home, Form form, Choices.Of choices) {
        return new PastePage(home, form, ItemId.nextUuid(), List.of(), List.of(), List.of(), false, List.of(), choices);
    }

    /** The form of a table that was sent as a file. */
    static Form filled(String table, boolean isOfProgram) {
        return Form.of("table", table, PasteColumn.OF_PROGRAM, isOfProgram ? "true" : "");
    }

    static boolean isOfProgram(Form form) {
        return form.value(PasteColumn.OF_PROGRAM).equals("true");
    }

    /** Whether the rows have been looked at: then something has been chosen of them. */
    boolean isLooked() {
        return form.values().containsKey("looked");
    }

    /** The same page with a refusal, told at the rows that it is about. */
    PastePage refused(List<Refused.Fault> faults) {
        var told = rows.stream().map(row -> faults.stream().filter(fault -> fault.field().equals(row.field())).findFirst()
            .map(fault -> row.refused(new Refused.Fault("", "item.paste-cannot", fault.arguments()))).orElse(row)).toList();
        return new PastePage(home, form.refused(faults), key, columns, heads, taken, isHeaded, told, choices);
    }

    /** What was chosen of the rows, where the rows themselves can't be shown just now: it goes along, so that it need not be chosen again. */
    public Map<String, List<String>> kept() {
        var kept = new TreeMap<>(isLooked() ? form.values() : Map.of());
        List.of("table", "_csrf", PasteColumn.OF_PROGRAM).forEach(kept::remove);
        return kept;
    }

    public boolean isOfProgram() {
        return isOfProgram(form);
    }

    public Kind kind() {
        return home.shape().kind();
    }

    public String kindLabel() {
        return "item.kind." + kind().word();
    }

    public String place() {
        return "/paste/" + kind().word();
    }

    public Field table(Page page) {
        return form.field(page, "table", page.t("item.paste-table")).hint(page.t("item.paste-table-hint")).as(Field.Kind.TEXT).required();
    }

    /** Tables to begin with, each by the words of its messages. */
    public List<String> ready() {
        return home.incoming().ready();
    }

    public String readyLabel(String name) {
        return kind().word() + ".ready." + name;
    }

    public Field file(Page page) {
        var hint = kind().word() + ".paste-file-hint";
        return form.field(page, "file", page.t("item.paste-file"))
            .hint(page.t(page.say().knows(hint) ? hint : "item.paste-file-hint", "rows", PastedTable.MOST_ROWS));
    }

    public String endings() {
        return Stream.concat(Stream.of(".xlsx", ".csv", ".tsv", ".txt"), home.incoming().endings().stream()).collect(Collectors.joining(","));
    }

    /** What is said once for the rows that do not say it. */
    public List<Field> forAll(Page page) {
        return PasteColumn.forAll(columns, taken).stream().map(column -> forAll(page, column)).toList();
    }

    private Field forAll(Page page, PasteColumn column) {
        var name = PastedCells.ALL + column.name();
        var field = new Field(name, column.label(page), List.of(form.value(name))).as(Field.Kind.SELECT)
            .choice("", page.t(column.name().equals(PasteColumn.OWNER) ? "item.paste-own" : "item.paste-open"));
        switch (column.name()) {
            case PasteColumn.OWNER -> choices.organisations().forEach(each -> field.choice(each.id().toString(), each.name()));
            case PasteColumn.STATE -> { }
            default -> choices.roles().forEach(role -> field.choice(role.id().toString(), role.title() + ", " + role.organisationName()));
        }
        return column.name().equals(PasteColumn.STATE) ? states(page, name, column) : field;
    }

    private Field states(Page page, String name, PasteColumn column) {
        var shape = home.shape();
        var chosen = form.value(name).isEmpty() ? shape.firstState() : form.value(name);
        var field = new Field(name, column.label(page), List.of(chosen)).as(Field.Kind.SELECT).required();
        shape.states().forEach(state -> field.choice(state, page.t(Shape.stateLabel(shape.kind(), state))));
        return field;
    }

    public String pasted() {
        return form.value("table");
    }

    public List<Integer> places() {
        return IntStream.range(0, taken.size()).filter(place -> !PasteColumn.isHidden(taken.get(place))).boxed().toList();
    }

    /** Those that nobody chooses go along as they are. */
    public List<Integer> fixedPlaces() {
        return IntStream.range(0, taken.size()).filter(place -> PasteColumn.isFixed(taken.get(place))).boxed().toList();
    }

    public List<Integer> chosenPlaces() {
        return IntStream.range(0, taken.size()).filter(place -> !PasteColumn.isFixed(taken.get(place))).boxed().toList();
    }

    /** Nobody has to look at what was understood by itself. */
    public boolean asksColumns() {
        return !isHeaded || taken.contains("");
    }

    public String title(Page page) {
        var own = kind().word() + ".paste-title";
        return page.say().knows(own) ? page.t(own) : page.t("item.paste-title", "kind", page.t(kindLabel()));
    }

    /** What the column of that place is taken for. */
    public Field column(Page page, int place) {
        var field = new Field("column" + place, page.t("item.paste-column", "n", place + 1), List.of(taken.get(place)))
            .as(Field.Kind.SELECT).required().choice("", page.t("item.paste-skip"));
        columns.stream().filter(column -> !column.isFixed()).forEach(column -> field.choice(column.name(), column.label(page)));
        return field;
    }

    /** What stands above the column: its own head, or what it is taken for. */
    public String head(Page page, int place) {
        var own = isHeaded && place < heads.size() && !PasteColumn.isFixed(taken.get(place)) ? heads.get(place) : "";
        return !own.isEmpty() ? own : columns.stream().filter(column -> column.name().equals(taken.get(place))).findFirst()
            .map(column -> column.label(page)).orElse(page.t("item.paste-skip"));
    }

    public Field visibility(Page page) {
        var chosen = form.value("visibility").isEmpty() ? Visibility.NETWORK.name() : form.value("visibility");
        return new Field("visibility", page.t("item.visibility"), List.of(chosen)).as(Field.Kind.RADIOS).required()
            .choice(Visibility.NETWORK.name(), page.t("item.visibility.network", "n", choices.organisations().size()))
            .choice(Visibility.ORGANISATION.name(), page.t("item.visibility.organisation"));
    }

    /** As the reader has chosen; at first all that can be taken and are not there yet. */
    public boolean isChosen(PastedRow row) {
        return isLooked() ? form.all("row").anyMatch(String.valueOf(row.number())::equals)
            : !row.isThere() && !row.isAside();
    }

    public long makeable() {
        return rows.stream().filter(PastedRow::isMakeable).count();
    }

    /** "12 riviä voi ottaa, 2 ei." */
    public String sum(Page page) {
        return page.t("item.paste-sum", "n", makeable(), "not", rows.size() - makeable(), "there", rows.stream().filter(PastedRow::isThere).count());
    }
}
