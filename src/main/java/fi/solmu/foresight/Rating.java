package fi.solmu.foresight;

import fi.solmu.item.Fields;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How strong one organisation finds a change: its impact and its likelihood, each from 1 to 5. */
public record Rating(UUID organisation, @Nullable Integer impact, @Nullable Integer likelihood, String note) {

    static Rating of(Fields row) {
        return new Rating(Objects.requireNonNull(row.id("organisation")), row.number("impact"), row.number("likelihood"), row.text("note"));
    }

    Fields fields() {
        return Fields.NONE.with("organisation", organisation).with("impact", impact).with("likelihood", likelihood).with("note", note);
    }
}
