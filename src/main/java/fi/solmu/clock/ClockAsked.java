package fi.solmu.clock;

import fi.solmu.clock.dates.YearWeek;
import fi.solmu.web.Page;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked of the clock in its address: whose year, which year, which week, which ring opened, narrowed by what. */
public record ClockAsked(Chosen chosen, int year, YearWeek week, @Nullable String ring, LocalDate today) implements ClockSight {

    /** What cannot be read asks for nothing special; a year without a week opens this week, or its first. */
    static ClockAsked of(Map<String, String> address, LocalDate today) {
        var named = week(address.getOrDefault("week", ""));
        var text = address.getOrDefault("year", "");
        int year = text.matches("\\d{4}") ? Integer.parseInt(text) : named != null ? named.year() : today.getYear();
        int shown = ClockView.year(year);
        var ring = address.getOrDefault("ring", "");
        return new ClockAsked(
                Chosen.of(address), shown, named != null ? named : first(shown, today), ring.isEmpty() ? null : ring, today);
    }

    public LocalDate start() {
        return LocalDate.of(year, 1, 1);
    }

    public LocalDate end() {
        return start().plusYears(1);
    }

    public Turn turn() {
        return chosen.turn();
    }

    @Override
    public ClockView view() {
        return ClockView.WHEEL;
    }

    @Override
    public YearMonth at() {
        return year == today.getYear() ? YearMonth.from(today) : YearMonth.of(year, 1);
    }

    /** Another ring is opened there. */
    @Override
    public String with(Chosen next) {
        return address(next, year, week, null);
    }

    public String inYear(int next) {
        return address(chosen, next, first(next, today), ring);
    }

    /** The year stays as long as it has days of the week, and follows it over New Year. */
    public String inWeek(YearWeek next) {
        boolean has = next.monday().getYear() == year || next.sunday().getYear() == year;
        return address(chosen, has ? year : next.year(), next, ring);
    }

    public String inWeek(int ofYear, int number) {
        return inWeek(new YearWeek(ofYear, number));
    }

    public String thisWeek() {
        return inWeek(YearWeek.of(today));
    }

    public String opening(@Nullable String next) {
        return address(chosen, year, week, next);
    }

    public boolean isThisWeek() {
        return week.equals(YearWeek.of(today));
    }

    private String address(Chosen chosen, int year, YearWeek week, @Nullable String ring) {
        boolean usual = week.equals(YearWeek.of(today)) && year == today.getYear();
        return chosen.address("/clock", year == week.year() ? "" : "year=" + year, usual ? "" : "week=" + week,
            ring == null ? "" : "ring=" + Page.encoded(ring));
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
