package fi.solmu.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link by which anybody reads the clock without signing in: what it is for, what it shows, who made it, and until when. */
public record ClockShare(
        UUID id, String purpose, SharedSight sight, LocalDate until, Instant madeAt, @Nullable Instant openedAt, String maker, String organisation) {

    static final int LONGEST_PURPOSE = 120, MONTHS = 3, MOST_YEARS = 2;

    public boolean isOver(LocalDate today) {
        return until.isBefore(today);
    }
}
