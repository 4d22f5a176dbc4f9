package fi.solmu.dialogue;

import fi.solmu.item.Fields;
import java.util.Objects;
import java.util.UUID;

/** How many of one organisation took part in a dialogue: a number, never names. */
public record Attendance(UUID organisation, int count) {

    static Attendance of(Fields row) {
        return new Attendance(Objects.requireNonNull(row.id("organisation")), row.number("count", 0));
    }

    Fields fields() {
        return Fields.NONE.with("organisation", organisation).with("count", count);
    }
}
