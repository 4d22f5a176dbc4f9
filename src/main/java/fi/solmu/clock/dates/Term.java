package fi.solmu.clock.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when until when a recurrence holds, both days included, and how many times at most; zero times is no limit. */
public record Term(@Nullable LocalDate from, @Nullable LocalDate until, int times) {

    public static final Term ALWAYS = new Term(null, null, 0);

    /** A Monday, 1 January: intervals are counted from here when nobody has said where they begin. */
    private static final LocalDate PHASE = LocalDate.of(2001, 1, 1);
    private static final int EARLIEST = 1900, LATEST = 2200;

    public Term {
        if (from != null && until != null && until.isBefore(from)) {
            throw new RuleRefused("clock.term-backwards");
        }
        if (isFar(from) || isFar(until)) {
            throw new RuleRefused("clock.year-too-far", "earliest", EARLIEST, "latest", LATEST);
        }
        if (times > 0 && from == null) {
            throw new RuleRefused("clock.rule-needs-start");
        }
    }

    /** The stricter of this end and that one. */
    Term until(@Nullable LocalDate end) {
        return end == null || until != null && until.isBefore(end) ? this : new Term(from, end, times);
    }

    LocalDate phase() {
        return from == null ? PHASE : from;
    }

    /** Whether a rule ever occurs is looked for from here on. */
    LocalDate searchStart() {
        return from == null && until != null && until.isBefore(PHASE.plusYears(50)) ? until.minusYears(50) : phase();
    }

    LocalDate notBefore(LocalDate date) {
        return from != null && from.isAfter(date) ? from : date;
    }

    LocalDate notAfter(LocalDate date) {
        return until != null && until.isBefore(date) ? until.plusDays(1) : date;
    }

    /** Outside the years in which anything recurs. */
    public static boolean isFar(@Nullable LocalDate date) {
        return date != null && (date.getYear() < EARLIEST || date.getYear() > LATEST);
    }
}
