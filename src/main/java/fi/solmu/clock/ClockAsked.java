package fi.solmu.clock;

import fi.solmu.clock.dates.YearWeek;
import fi.solmu.web.Field;
import fi.solmu.web.Page;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked of the clock in its address: whose year, from which month on, which week, which ring opened, narrowed by what. */
public record ClockAsked(Chosen chosen, YearMonth from, YearWeek week, @Nullable String ring, LocalDate today) implements ClockSight {

    ClockAsked(Chosen chosen, int year, YearWeek week, @Nullable String ring, LocalDate today) {
        this(chosen, YearMonth.of(year, 1), week, ring, today);
    }

    /** What cannot be read asks for nothing special; a year without a week opens this week, or its first. */
    public static ClockAsked of(Map<String, String> address, LocalDate today) {
        var named = week(address.getOrDefault("week", ""));
        var text = address.getOrDefault("year", "");
        int year = text.matches("\\d{4}") ? Integer.parseInt(text) : named != null ? named.year() : today.getYear();
        var from = MonthAsked.month(address.getOrDefault("from", ""), YearMonth.of(ClockView.year(year), 1));
        var ring = address.getOrDefault("ring", "");
        return new ClockAsked(
                Chosen.of(address), from, named != null ? named : first(from, today), ring.isEmpty() ? null : ring, today);
    }

    /** The one in which it begins. */
    public int year() {
        return from.getYear();
    }

    public boolean isCalendarYear() {
        return from.getMonthValue() == 1;
    }

    /** "2026", or "2026–27" of a year that begins in another month. */
    public String name() {
        return named(year());
    }

    public String named(int year) {
        return isCalendarYear() ? String.valueOf(year) : year + "–" + String.format("%02d", (year + 1) % 100);
    }

    /** The twelve months in words. */
    public String months(Say say) {
        return new When(say).months(from, from.plusMonths(11));
    }

    public LocalDate start() {
        return from.atDay(1);
    }

    public LocalDate end() {
        return start().plusYears(1);
    }

    public int days() {
        return (int) (end().toEpochDay() - start().toEpochDay());
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
        return has(today) ? YearMonth.from(today) : from;
    }

    /** Another ring is opened there. */
    @Override
    public String with(Chosen next) {
        return address(next, from, week, null);
    }

    public String inYear(int next) {
        return from(from.withYear(next));
    }

    /** Twelve months from that one on. */
    public String from(YearMonth next) {
        return address(chosen, next, first(next, today), ring);
    }

    /** The year stays as long as it has days of the week, and follows it over its end. */
    public String inWeek(YearWeek next) {
        boolean has = has(next.monday()) || has(next.sunday());
        var begins = YearMonth.of(next.year(), from.getMonthValue());
        var other = begins.atDay(1).isAfter(next.monday().plusDays(3)) ? begins.minusYears(1) : begins;
        return address(chosen, has ? from : other, next, ring);
    }

    public String thisWeek() {
        return inWeek(YearWeek.of(today));
    }

    public String opening(@Nullable String next) {
        return address(chosen, from, week, next);
    }

    public boolean isThisWeek() {
        return week.equals(YearWeek.of(today));
    }

    /** The month from which the wheel goes round is asked for with these. */
    public Field fromField(Page page) {
        return SpanAsked.fromField(from, today, page);
    }

    /** Twelve months from this one on; nothing when that is what is shown. */
    public @Nullable String rolling() {
        var now = YearMonth.from(today);
        return from.equals(now) ? null : from(now);
    }

    private boolean has(LocalDate date) {
        return !date.isBefore(start()) && date.isBefore(end());
    }

    private String address(Chosen chosen, YearMonth from, YearWeek week, @Nullable String ring) {
        boolean plain = from.getMonthValue() == 1;
        boolean usual = plain ? week.equals(YearWeek.of(today)) && from.getYear() == today.getYear() : week.equals(first(from, today));
        var when = !plain ? "from=" + from : from.getYear() == week.year() ? "" : "year=" + from.getYear();
        return chosen.address("/clock", when, usual ? "" : "week=" + week, ring == null ? "" : "ring=" + Page.encoded(ring));
    }

    public static YearWeek first(YearMonth from, LocalDate today) {
        boolean has = !today.isBefore(from.atDay(1)) && today.isBefore(from.plusYears(1).atDay(1));
        return has ? YearWeek.of(today) : from.getMonthValue() == 1 ? new YearWeek(from.getYear(), 1) : YearWeek.of(from.atDay(1));
    }

    private static @Nullable YearWeek week(String text) {
        try {
            var week = text.isEmpty() ? null : YearWeek.parse(text);
            return week == null || ClockView.year(week.year()) != week.year() ? null : week;
        } catch (Refused notAWeek) {
            return null;
        }
    }
}
