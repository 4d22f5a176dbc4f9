package fi.solmu.problems;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One time a problem was met, with the organisation as the network calls and paints it. */
public record Met(LocalDate date, @Nullable UUID organisation, @Nullable String name, int colour, String note) {

    Occurrence occurrence() {
        return new Occurrence(date, organisation, note);
    }
}
