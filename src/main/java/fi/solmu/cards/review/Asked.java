package fi.solmu.cards.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of which party a review is asked and by when, and when it was given. */
public record Asked(UUID organisation, LocalDate due, @Nullable Instant reviewed) {

    public boolean isGiven() {
        return reviewed != null;
    }

    public boolean isLate(LocalDate today) {
        return !isGiven() && due.isBefore(today);
    }
}
