package fi.solmu.problems;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Trait;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one organisation says of a solution that it has tried: whether it helped, since when it says so, and in which situation. */
public record SolutionAnswer(UUID organisation, boolean helped, LocalDate date, @Nullable UUID situation, String note) {

    static final Trait TRAIT = Trait.rows("answers",
            Trait.organisation("organisation").must(), Trait.flag("helped"), Trait.date("date").must(),
            Trait.item("situation", Kind.SITUATION), Trait.text("note"));

    static SolutionAnswer of(Fields row) {
        return new SolutionAnswer(Objects.requireNonNull(row.id("organisation")), row.flag("helped"),
                Objects.requireNonNull(row.date("date")), row.id("situation"), row.text("note"));
    }

    Fields fields() {
        return Fields.NONE.with("organisation", organisation).with("helped", helped ? Boolean.TRUE : null).with("date", date)
            .with("situation", situation).with("note", Texts.said(note));
    }

    /** Whether it says the same, whenever it was said. */
    boolean repeats(SolutionAnswer other) {
        return organisation.equals(other.organisation) && helped == other.helped && Objects.equals(situation, other.situation)
                && note.equals(other.note);
    }
}
