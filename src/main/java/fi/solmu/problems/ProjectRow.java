package fi.solmu.problems;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project as the register shows it: what goes on in it now, its days, and how many problems have been met. */
public record ProjectRow(
        ItemId id, int number, String title, String language, String state, String owner, int colour, List<String> now,
        @Nullable LocalDate since, @Nullable LocalDate until, int problems) {

    public String place() {
        return Kind.PROJECT.place(id);
    }

    public String stateLabel() {
        return Shape.stateLabel(Kind.PROJECT, state);
    }
}
