package fi.solmu.item;

import fi.solmu.web.Page;
import fi.solmu.web.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a column of a pasted table may be taken for: the title, who answers, a field of the kind; {@code trait} is null for what is no field. */
public record PasteColumn(String name, String label, @Nullable Trait trait) {

    private static final Set<Trait.Type> TAKEN = Set.of(
            Trait.Type.LINE, Trait.Type.TEXT, Trait.Type.NUMBER, Trait.Type.AMOUNT, Trait.Type.DATE, Trait.Type.CHOICE, Trait.Type.WORDS,
            Trait.Type.LINES, Trait.Type.ROLE, Trait.Type.ORGANISATION, Trait.Type.ORGANISATIONS, Trait.Type.ITEM, Trait.Type.ITEMS);

    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String OWNER = "owner";
    static final String OWNER_ROLE = "ownerRole";
    static final String STATE = Shape.STATE;
    static final String RESPONSIBLE = "responsible";
    /** By which name another program knows what the row tells. */
    public static final String SOURCE = "file:source";
    /** What that program tells of single times. */
    public static final String EXCEPTIONS = "file:exceptions";
    /** Why the row can be nothing here, in words. */
    public static final String WRONG = "file:wrong";
    /** Why nobody takes the row without having chosen it, in words. */
    public static final String ASIDE = "file:aside";
    /** Told by files of other programs, and shown to nobody as cells. */
    private static final List<String> HIDDEN = List.of(SOURCE, EXCEPTIONS, WRONG, ASIDE);
    /** What the reader of a file says besides of a row: shown, and kept nowhere. */
    public static final String NOTE = "file:note";

    /** What the form says of a table that came as the file of another program; in no other table do these columns stand. */
    static final String OF_PROGRAM = "program";

    /** Whose the rows are, which only the coordinator says. */
    static final PasteColumn OWNERS = new PasteColumn(OWNER, "item.owner", Trait.organisation(OWNER));

    /** A kind's own fields before what every item has: who is responsible for a practice is not whose item it is. */
    static List<PasteColumn> of(KindHome home, boolean isCoordinator, boolean isOfProgram) {
        var shape = home.shape();
        var kind = shape.kind().word();
        var columns = new ArrayList<PasteColumn>();
        columns.add(new PasteColumn(TITLE, kind + ".title", null));
        columns.add(new PasteColumn(TEXT, kind + ".text", null));
        home.pasted().forEach(name -> columns.add(new PasteColumn(name, kind + "." + name, null)));
        shape.fields().stream().filter(field -> TAKEN.contains(field.type()) && !shape.isByDeeds(field.name()))
            .forEach(field -> columns.add(new PasteColumn(field.name(), shape.label(field), field)));
        home.incoming().beside().forEach(trait -> columns.add(new PasteColumn(trait.name(), kind + "." + trait.name(), trait)));
        columns.add(new PasteColumn(OWNER_ROLE, "item.owner-role", Trait.role(OWNER_ROLE)));
        if (isCoordinator) {
            columns.add(OWNERS);
        }
        columns.add(new PasteColumn(Tags.ASKED.name(), "item.tags", Tags.ASKED));
        if (shape.states().size() > 1 && !shape.isByDeeds(STATE)) {
            columns.add(new PasteColumn(STATE, "item.state", null));
        }
        if (isOfProgram) {
            HIDDEN.forEach(name -> columns.add(new PasteColumn(name, "item.paste-skip", null)));
            columns.add(new PasteColumn(NOTE, "item.paste-note", null));
        }
        return List.copyOf(columns);
    }

    static boolean isHidden(String name) {
        return HIDDEN.contains(name);
    }

    /** What a reader of files has said stays what it is. */
    static boolean isFixed(String name) {
        return isHidden(name) || name.equals(NOTE);
    }

    boolean isFixed() {
        return isFixed(name);
    }

    /** What may be said once for all rows that do not say it themselves. */
    static List<PasteColumn> forAll(List<PasteColumn> columns, List<String> taken) {
        var answers = columns.stream().anyMatch(column -> column.name.equals(RESPONSIBLE)) ? RESPONSIBLE : OWNER_ROLE;
        return columns.stream().filter(column -> List.of(OWNER, answers, STATE).contains(column.name) && !taken.contains(column.name)).toList();
    }

    /** The column that is headed so: with the words of our forms, or with those that people put above their tables. */
    static Optional<PasteColumn> headed(String head, List<PasteColumn> columns, Say say) {
        var asked = head.strip().toLowerCase(Locale.ROOT);
        return columns.stream().filter(column -> column.heads(say).anyMatch(asked::equals)).findFirst();
    }

    private Stream<String> heads(Say say) {
        var own = isFixed() ? Stream.of(name) : Stream.of(name, say.text(label));
        var others = Stream.of("item.paste-head." + name, label + "-heads").filter(say::knows)
            .flatMap(alias -> Stream.of(say.text(alias).split(",")));
        return Stream.concat(own, others).map(word -> word.strip().toLowerCase(Locale.ROOT));
    }

    String label(Page page) {
        return page.t(label);
    }
}
