package fi.solmu.clock;

import fi.solmu.clock.dates.YearWeek;
import fi.solmu.web.Page;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked of the clock in its address: whose year, which year, which week, which ring opened, narrowed by what. */
public record ClockAsked(Turn turn, int year, YearWeek week, @Nullable String ring, ClockFilter filter, LocalDate today) {

    private static final int EARLIEST = 1990, LATEST = 2150;

    /** What cannot be read asks for nothing special; a year without a week opens this week, or its first. */
    static ClockAsked of(Map<String, String> address, LocalDate today) {
        var named = week(address.getOrDefault("week", ""));
        var text = address.getOrDefault("year", "");
        int year = text.matches("\\d{4}") ? Integer.parseInt(text) : named != null ? named.year() : today.getYear();
        int shown = Math.max(EARLIEST, Math.min(LATEST, year));
        var ring = address.getOrDefault("ring", "");
        return new ClockAsked(
                Turn.of(address.getOrDefault("view", "")), shown, named != null ? named : first(shown, today),
                ring.isEmpty() ? null : ring, ClockFilter.of(address), today);
    }

    public LocalDate start() {
        return LocalDate.of(year, 1, 1);
    }

    public LocalDate end() {
        return start().plusYears(1);
    }

    public String turnedTo(Turn next) {
        return address(next, year, week, null);
    }

    public String inYear(int next) {
        return address(turn, next, first(next, today), ring);
    }

    /** The year stays as long as it has days of the week, and follows it over New Year. */
    public String inWeek(YearWeek next) {
        boolean has = next.monday().getYear() == year || next.sunday().getYear() == year;
        return address(turn, has ? year : next.year(), next, ring);
    }

    public String inWeek(int ofYear, int number) {
        return inWeek(new YearWeek(ofYear, number));
    }

    public String thisWeek() {
        return inWeek(YearWeek.of(today));
    }

    public String opening(@Nullable String next) {
        return address(turn, year, week, next);
    }

    /** The same as a list, from this month on or from the beginning of another year. */
    public String asAgenda() {
        var month = year == today.getYear() ? YearMonth.from(today) : YearMonth.of(year, 1);
        return new AgendaAsked(turn, month, filter, today).inMonth(month);
    }

    public boolean isThisWeek() {
        return week.equals(YearWeek.of(today));
    }

    private String address(Turn turn, int year, YearWeek week, @Nullable String ring) {
        var parts = new ArrayList<String>();
        if (turn != Turn.NETWORK) {
            parts.add("view=" + turn.word());
        }
        if (year != week.year()) {
            parts.add("year=" + year);
        }
        if (!week.equals(YearWeek.of(today)) || year != today.getYear()) {
            parts.add("week=" + week);
        }
        if (ring != null) {
            parts.add("ring=" + Page.encoded(ring));
        }
        filter.parts().forEach(parts::add);
        return "/clock" + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    private static YearWeek first(int year, LocalDate today) {
        return year == today.getYear() ? YearWeek.of(today) : new YearWeek(year, 1);
    }

    private static @Nullable YearWeek week(String text) {
        try {
            return text.isEmpty() ? null : YearWeek.parse(text);
        } catch (Refused notAWeek) {
            return null;
        }
    }
}
