package fi.solmu.clock;

import fi.solmu.web.Field;
import fi.solmu.web.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Several months as they are asked for: a year from any month on, or a quarter of one. */
public record SpanAsked(Chosen chosen, ClockView view, YearMonth from, int months, LocalDate today) implements ClockSight {

    static final int YEAR = 12, QUARTER = 3;
    private static final int CHOICES = 36;

    /** The table shows this year and the timeline twelve months from now on, unless something else that can be read is asked. */
    public static SpanAsked of(ClockView view, Map<String, String> address, LocalDate today) {
        var year = address.getOrDefault("year", "");
        int shown = year.matches("\\d{4}") ? ClockView.year(Integer.parseInt(year)) : today.getYear();
        boolean rolling = view == ClockView.TIMELINE && !year.matches("\\d{4}");
        var usual = rolling ? YearMonth.from(today) : YearMonth.of(shown, 1);
        int months = address.getOrDefault("months", "").equals("3") ? QUARTER : YEAR;
        return new SpanAsked(Chosen.of(address), view, MonthAsked.month(address.getOrDefault("from", ""), usual), months, today);
    }

    public LocalDate start() {
        return from.atDay(1);
    }

    public int days() {
        return (int) (end().toEpochDay() - start().toEpochDay());
    }

    public LocalDate end() {
        return from.plusMonths(months).atDay(1);
    }

    public YearMonth last() {
        return from.plusMonths(months - 1L);
    }

    public List<YearMonth> all() {
        return IntStream.range(0, months).mapToObj(from::plusMonths).toList();
    }

    /** From January to December, which its number names. */
    public boolean isCalendarYear() {
        return months == YEAR && from.getMonthValue() == 1;
    }

    public boolean isQuarter() {
        return months == QUARTER;
    }

    @Override
    public YearMonth at() {
        long since = from.until(YearMonth.from(today), ChronoUnit.MONTHS);
        return since >= 0 && since < months ? YearMonth.from(today) : from;
    }

    @Override
    public String with(Chosen next) {
        return address(view, next, from, months);
    }

    /** The table and the timeline keep their months when one goes over to the other, the usual ones of each apart. */
    @Override
    public String in(ClockView next) {
        boolean keeps = next != view && (next == ClockView.TABLE || next == ClockView.TIMELINE) && !from.equals(usual(view));
        return keeps || next == view ? address(next, chosen, from, months) : next.at(chosen, at(), today);
    }

    /** So many months from another month on. */
    public String from(YearMonth next, int shown) {
        return address(view, chosen, next, shown);
    }

    public String before() {
        return from(from.minusMonths(months), months);
    }

    public String after() {
        return from(from.plusMonths(months), months);
    }

    /** The months that the first may be chosen among; a far one that was asked for stands among them. */
    public Field fromField(Page page) {
        return fromField(from, today, page);
    }

    /** The months from which a year may be looked at. */
    static Field fromField(YearMonth from, LocalDate today, Page page) {
        var field = new Field("from", page.t("clock.from-month"), List.of(from.toString())).as(Field.Kind.SELECT).required();
        var first = YearMonth.of(today.getYear() - 1, 1);
        Stream.concat(Stream.of(from), IntStream.range(0, CHOICES).mapToObj(first::plusMonths)).distinct().sorted()
            .forEach(month -> field.choice(month.toString(), new When(page.say()).month(month.atDay(1))));
        return field;
    }

    public String inMonth(YearMonth month) {
        return ClockView.MONTH.at(chosen, month, today);
    }

    private String address(ClockView shown, Chosen of, YearMonth start, int length) {
        return of.address(shown.place(), start.equals(usual(shown)) ? "" : "from=" + start, length == YEAR ? "" : "months=" + length);
    }

    private YearMonth usual(ClockView shown) {
        return shown == ClockView.TIMELINE ? YearMonth.from(today) : YearMonth.of(today.getYear(), 1);
    }
}
