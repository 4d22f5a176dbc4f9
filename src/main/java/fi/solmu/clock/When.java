package fi.solmu.clock;

import fi.solmu.clock.dates.Hours;
import fi.solmu.clock.dates.Occurrence;
import fi.solmu.clock.dates.Plain;
import fi.solmu.clock.dates.Shift;
import fi.solmu.clock.dates.Timing;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How times are said to a reader: a timing as a sentence, an occurrence as its days. */
public record When(Say say) {

    /** With more months than these it is shorter to say which ones are left out. */
    private static final int MANY_MONTHS = 8;

    /** "Maaliskuun ja lokakuun kolmas keskiviikko, klo 9.00." */
    public String timing(Timing timing) {
        var plain = timing.plain();
        var words = way(plain) + narrowed(plain) + rest(timing);
        return words.substring(0, 1).toUpperCase(say.locale()) + words.substring(1);
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

    private String way(Plain plain) {
        return switch (plain.way()) {
            case MONTHS -> say.text("clock.when-months", "months", months(plain.months(), "clock.in-month"));
            case WEEKS -> weeks(plain);
            case DAY -> say.text(last(plain) ? "clock.when-last-day" : "clock.when-day",
                    "of", of(plain), "days", numbers(plain.numbers()));
            case WEEKDAY -> say.text("clock.when-weekday", "of", of(plain), "nth", nth(plain),
                "days", days(plain, n -> say.text("clock.day-name." + n)));
            case WORKDAY -> say.text("clock.when-workday", "of", of(plain), "nth", nth(plain));
            case EVERY -> say.text("clock.when-every", "every", plain.every(), "days", days(plain, n -> say.text("clock.on-days." + n)));
            case ODD -> say.text("clock.when-odd", "days", days(plain, n -> say.text("clock.on-days." + n)));
            case EVEN -> say.text("clock.when-even", "days", days(plain, n -> say.text("clock.on-days." + n)));
            case OPEN -> say.text("clock.when-open");
            case RULE -> say.text("clock.when-rule");
        };
    }

    private String weeks(Plain plain) {
        return plain.days().isEmpty()
                ? say.text("clock.when-weeks", "n", plain.numbers().size(), "weeks", weekNumbers(plain))
                : say.text("clock.when-week-days", "n", plain.numbers().size(), "weeks", weekNumbers(plain),
                        "days", days(plain, n -> say.text("clock.on-day." + n)));
    }

    private String of(Plain plain) {
        return plain.months().isEmpty() || plain.months().size() >= MANY_MONTHS
                ? say.text("clock.of-every-month") : say.text("clock.of-months", "months", months(plain.months(), "clock.of-month"));
    }

    /** What a pattern by months says with its months and others say after themselves. */
    private String narrowed(Plain plain) {
        if (plain.months().isEmpty() || plain.way() == Plain.Way.MONTHS) {
            return "";
        }
        if (plain.months().size() >= MANY_MONTHS) {
            var out = IntStream.rangeClosed(1, 12).filter(month -> !plain.months().contains(month)).boxed().toList();
            return out.isEmpty() ? "" : say.text("clock.when-not-in", "months", months(out, "clock.in-month"));
        }
        boolean weekly = List.of(Plain.Way.EVERY, Plain.Way.ODD, Plain.Way.EVEN).contains(plain.way());
        return weekly ? say.text("clock.when-in", "months", months(plain.months(), "clock.in-month")) : "";
    }

    private String rest(Timing timing) {
        var rest = new StringBuilder();
        if (timing.hours() != null) {
            rest.append(say.text("clock.when-time", "time", timing.hours().text()));
        }
        if (timing.span() > 1) {
            rest.append(say.text("clock.when-span", "n", timing.span()));
        }
        if (timing.shift() != Shift.NONE) {
            rest.append(say.text("clock.when-shift." + timing.shift().name().toLowerCase(Locale.ROOT)));
        }
        if (timing.from() != null && !timing.open()) {
            rest.append(say.text("clock.when-from", "date", say.date(timing.from())));
        }
        if (timing.until() != null) {
            rest.append(say.text("clock.when-until", "date", say.date(timing.until())));
        }
        return rest.toString();
    }

    private static boolean last(Plain plain) {
        return plain.numbers().equals(List.of(-1));
    }

    private String nth(Plain plain) {
        return say.list(plain.numbers().stream().map(n -> say.text("clock.nth." + n)).toList());
    }

    private String days(Plain plain, IntFunction<String> name) {
        return say.list(plain.days().stream().map(day -> name.apply(day.getValue())).toList());
    }

    private String months(List<Integer> months, String key) {
        return say.list(months.stream().map(month -> say.text(key, "month", say.month(month))).toList());
    }

    private String weekNumbers(Plain plain) {
        return say.list(plain.numbers().stream().map(String::valueOf).toList());
    }

    private String numbers(List<Integer> numbers) {
        return say.list(numbers.stream().map(n -> say.text("clock.number", "n", n)).toList());
    }

    private DateTimeFormatter dayAndMonth() {
        return format(say.language().equals("en") ? "d MMM" : "d.M.");
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, say.locale());
    }
}
