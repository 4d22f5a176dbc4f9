package fi.solmu.dialogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When the network last talked in a direction. After a year it has fallen silent (rule E01 of alignment). */
public record Silence(Direction direction, @Nullable LocalDate last, LocalDate today) {

    private static final long LONGEST_DAYS = 365;

    public boolean isTooLong() {
        return last == null || ChronoUnit.DAYS.between(last, today) > LONGEST_DAYS;
    }
}
