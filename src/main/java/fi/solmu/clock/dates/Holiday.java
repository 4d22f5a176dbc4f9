package fi.solmu.clock.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A day on which Finland rests, by law or, on the two eves, by custom. */
public enum Holiday {
    NEW_YEAR, EPIPHANY, GOOD_FRIDAY, EASTER, EASTER_MONDAY, MAY_DAY, ASCENSION, WHIT_SUNDAY,
    MIDSUMMER_EVE, MIDSUMMER, ALL_SAINTS, INDEPENDENCE, CHRISTMAS_EVE, CHRISTMAS, BOXING_DAY;

    public boolean isEve() {
        return this == MIDSUMMER_EVE || this == CHRISTMAS_EVE;
    }

    public LocalDate in(int year) {
        return switch (this) {
            case NEW_YEAR -> LocalDate.of(year, 1, 1);
            case EPIPHANY -> LocalDate.of(year, 1, 6);
            case GOOD_FRIDAY -> easter(year).minusDays(2);
            case EASTER -> easter(year);
            case EASTER_MONDAY -> easter(year).plusDays(1);
            case MAY_DAY -> LocalDate.of(year, 5, 1);
            case ASCENSION -> easter(year).plusDays(39);
            case WHIT_SUNDAY -> easter(year).plusDays(49);
            case MIDSUMMER_EVE -> saturday(year, 6, 20).minusDays(1);
            case MIDSUMMER -> saturday(year, 6, 20);
            case ALL_SAINTS -> saturday(year, 10, 31);
            case INDEPENDENCE -> LocalDate.of(year, 12, 6);
            case CHRISTMAS_EVE -> LocalDate.of(year, 12, 24);
            case CHRISTMAS -> LocalDate.of(year, 12, 25);
            case BOXING_DAY -> LocalDate.of(year, 12, 26);
        };
    }

    /** The anonymous Gregorian reckoning (Meeus, Jones, Butcher). */
    private static LocalDate easter(int year) {
        int golden = year % 19, century = year / 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        int late = (golden + 11 * epact + 22 * sunday) / 451;
        int days = epact + sunday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    private static LocalDate saturday(int year, int month, int earliest) {
        return LocalDate.of(year, month, earliest).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }
}
