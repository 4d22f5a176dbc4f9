package fi.solmu.cards.outside;

import fi.solmu.web.Say;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Moments as messages write them, in the years that people live in; without a zone they are ours. */
final class Times {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z"), LAST = Instant.parse("2200-01-01T00:00:00Z");

    private Times() {}

    static @Nullable Instant read(String written) {
        try {
            var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(written.strip(), OffsetDateTime::from, LocalDateTime::from);
            return lived(read instanceof OffsetDateTime at ? at.toInstant() : ((LocalDateTime) read).atZone(Say.ZONE).toInstant());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static @Nullable Instant seconds(long since) {
        return since <= 0 || since > LAST.getEpochSecond() ? null : lived(Instant.ofEpochSecond(since));
    }

    private static @Nullable Instant lived(Instant read) {
        return read.isBefore(FIRST) || read.isAfter(LAST) ? null : read.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }

    /** Nobody has sent later than we have received. */
    static Instant sent(@Nullable Instant told, Instant now) {
        return told == null || told.isAfter(now) ? now : told;
    }
}
