package fi.solmu.clock;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** The ways to look at the same year. */
public enum ClockView {
    WHEEL, TIMELINE, TABLE, MONTH, AGENDA;

    /** No recurrence is reckoned outside these. */
    public static final int EARLIEST = 1990, LATEST = 2150;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String place() {
        return this == WHEEL ? "/clock" : "/clock/" + word();
    }

    /** Whether it lays the year on rings. */
    public boolean hasRings() {
        return this != MONTH && this != AGENDA;
    }

    /** Where the month is to be seen this way, among others or alone. */
    String at(Chosen chosen, YearMonth month, LocalDate today) {
        return chosen.address(place(), switch (this) {
            case WHEEL, TABLE -> month.getYear() == today.getYear() ? "" : "year=" + month.getYear();
            case TIMELINE -> month.equals(YearMonth.from(today)) ? "" : "from=" + month;
            case MONTH, AGENDA -> "month=" + month;
        });
    }

    static int year(int asked) {
        return Math.max(EARLIEST, Math.min(LATEST, asked));
    }
}
