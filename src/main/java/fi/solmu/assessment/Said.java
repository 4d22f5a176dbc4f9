package fi.solmu.assessment;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one organisation said of working with another, as people read it. */
public record Said(
        UUID rater, String raterName, UUID rated, String ratedName, @Nullable BigDecimal trust, @Nullable Integer contact,
        boolean byCoordinator) {}
