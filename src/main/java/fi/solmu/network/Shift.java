package fi.solmu.network;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is on shift in a role and since when, and to whom the shift is offered, if to anybody. */
public record Shift(
        UUID role, @Nullable UUID person, String name, @Nullable Instant since, @Nullable UUID offered, String offeredName,
        @Nullable UUID offeredBy) {

    public boolean isOn(UUID who) {
        return who.equals(person);
    }

    public boolean isOfferedTo(UUID who) {
        return who.equals(offered);
    }
}
