package fi.solmu.clock.out;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link by which anybody reads the clock without signing in: what it is for, what it shows, who made it, and until when. */
public record ClockShare(
        UUID id, String purpose, SharedSight sight, LocalDate until, Instant madeAt, @Nullable Instant openedAt, String maker, String organisation,
        boolean isHeld) {

    static final int LONGEST_PURPOSE = 120, MONTHS = 3, MOST_YEARS = 2;

    public boolean isOver(LocalDate today) {
        return !isHeld || until.isBefore(today);
    }

    /** Until when it is open, since when it is over, or that its maker does not coordinate any more. */
    public String standing(LocalDate today) {
        return !isHeld ? "clock.out-share-left" : isOver(today) ? "clock.out-share-over" : "clock.out-share-open-until";
    }
}
