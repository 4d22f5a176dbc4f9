package fi.solmu.cards.situation;

import fi.solmu.web.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments as programs and files write them, in the years that people live in. */
public final class Moments {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private Moments() {}

    public static @Nullable Instant read(String place, String written) {
        try {
            var read = written.isEmpty() ? null : Instant.parse(written);
            if (read != null && (read.isBefore(FIRST) || read.isAfter(LAST))) {
                throw Refused.at(place, "cards.run-no-moment");
            }
            return read;
        } catch (DateTimeException unreadable) {
            throw Refused.at(place, "cards.run-no-moment");
        }
    }
}
