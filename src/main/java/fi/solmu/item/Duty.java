package fi.solmu.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that is expected of a reader: which item, why (a message key), and by when. */
public record Duty(ItemId id, Kind kind, String title, String reason, @Nullable LocalDate by) {

    public String place() {
        return "/" + kind.place() + "/" + id;
    }

    public boolean isLate(LocalDate today) {
        return by != null && by.isBefore(today);
    }
}
