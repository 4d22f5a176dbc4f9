package fi.solmu.clock;

import fi.solmu.clock.dates.Hours;
import fi.solmu.clock.dates.Occurrence;
import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.phrases.Spoken;
import fi.solmu.web.Say;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How times are said to a reader: a timing as a sentence, an occurrence as its days. */
public record When(Say say) {

    /** "Maaliskuun ja lokakuun kolmas keskiviikko, klo 9.00." */
    public String timing(Timing timing) {
        return new Spoken(say).timing(timing);
    }

    /** The same of one that hangs on a practice that is called so. */
    public String timing(Timing timing, @Nullable String anchor) {
        return new Spoken(say, anchor).timing(timing);
    }

    /** As history tells it: with the days of its anchor that were accepted. */
    String told(Timing timing) {
        var days = timing.anchored().map(around -> around.days().stream().map(day -> say.date(day.held())).toList()).orElse(List.of());
        return days.isEmpty() ? timing(timing) : say.text("clock.anchor-told", "timing", timing(timing), "days", String.join(", ", days));
    }

    /** "Joka kuukauden toinen tiistai; ajat 31.8.2026 asti." */
    public String earlier(Earlier earlier) {
        return say.text("clock.earlier-until", "timing", timing(earlier.timing()), "date", say.date(earlier.through()));
    }

    /** A day with its weekday, several as a stretch, a week or a month as such. */
    public String date(Occurrence occurrence) {
        return switch (occurrence.exactness()) {
            case MONTH -> say.text("clock.some-time", "when", month(occurrence.first()));
            case WEEK -> say.text("clock.some-time", "when", week(occurrence.first()));
            case DAY -> occurrence.days() == 1 ? day(occurrence.first()) : stretch(occurrence.first(), occurrence.last());
        };
    }

    public String date(Occurrence occurrence, @Nullable Hours hours) {
        return hours == null || !occurrence.isExact()
                ? date(occurrence) : say.text("clock.at-time", "date", date(occurrence), "time", hours.text());
    }

    public String day(LocalDate date) {
        return say.text("clock.day", "weekday", date.format(format("ccc")), "date", say.date(date));
    }

    public String month(LocalDate date) {
        return say.text("clock.month", "month", say.month(date.getMonthValue()), "year", String.valueOf(date.getYear()));
    }

    /** A calendar year by its number alone, other months by their names. */
    public String months(YearMonth first, YearMonth last) {
        if (first.getMonthValue() == 1 && last.equals(first.plusMonths(11))) {
            return String.valueOf(first.getYear());
        }
        var start = first.getYear() == last.getYear() ? say.month(first.getMonthValue()) : month(first.atDay(1));
        return start + " – " + month(last.atDay(1));
    }

    /** As it heads a column: "maanantai", "måndag", "Monday". */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, say.locale());
    }

    /** "marras", "nov.", "Nov": where there is little room. */
    public String shortMonth(YearMonth month) {
        return month.atDay(1).format(format("LLL"));
    }

    /** Under the name of a month: its days, open at the end over which a time goes on. */
    public String inMonth(Occurrence occurrence, YearMonth month) {
        if (!occurrence.isExact()) {
            return occurrence.exactness() == Occurrence.Exactness.WEEK ? say.week(occurrence.first()) : say.text("clock.mark-loose");
        }
        boolean begins = YearMonth.from(occurrence.first()).equals(month), ends = YearMonth.from(occurrence.last()).equals(month);
        var first = begins ? String.valueOf(occurrence.first().getDayOfMonth()) : "";
        return occurrence.days() == 1 ? first : first + "–" + (ends ? occurrence.last().getDayOfMonth() : "");
    }

    public String week(LocalDate date) {
        return say.text("clock.week-of", "week", say.week(date), "year", String.valueOf(
                fi.solmu.clock.dates.YearWeek.of(date).year()));
    }

    /** "9.11.–4.12.2026": the year once, unless there are two. */
    public String stretch(LocalDate first, LocalDate last) {
        var start = first.getYear() == last.getYear() ? first.format(dayAndMonth()) : say.date(first);
        return start + "–" + say.date(last);
    }

    String dayAndMonth(LocalDate date) {
        return date.format(dayAndMonth());
    }

    /** Without the year, where the year is plain: "13.1.", "9.11.–4.12.", "vk 42", "syyskuu". */
    public String brief(Occurrence occurrence) {
        return switch (occurrence.exactness()) {
            case MONTH -> say.month(occurrence.first().getMonthValue());
            case WEEK -> say.week(occurrence.first());
            case DAY -> occurrence.first().format(dayAndMonth())
                    + (occurrence.days() == 1 ? "" : "–" + occurrence.last().format(dayAndMonth()));
        };
    }

    /** For one who hears it: the days, said to be loose where they are. */
    public String span(LocalDate first, LocalDate last, boolean loose) {
        var days = first.equals(last) ? day(first) : stretch(first, last);
        return loose ? say.text("clock.some-time", "when", days) : days;
    }

    private DateTimeFormatter dayAndMonth() {
        return format(say.language().equals("en") ? "d MMM" : "d.M.");
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, say.locale());
    }
}
