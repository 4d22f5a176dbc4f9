package fi.solmu.problems;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A day as programs that keep issues write it, in front of a time or alone. */
final class TrackerDay {

    /** Days of a column where some day is over 12 tell the order of all; "02/03/2026" alone is read by none. */
    enum Slashes {
        DAY_FIRST("d/M/uuuu"), MONTH_FIRST("M/d/uuuu"), UNKNOWN("uuuu-MM-dd");

        private final DateTimeFormatter form;

        Slashes(String form) {
            this.form = pattern(form);
        }

        static Slashes of(List<String> column) {
            var days = column.stream().map(SLASHED::matcher).filter(Matcher::find).toList();
            boolean isDay = days.stream().anyMatch(day -> Integer.parseInt(day.group(1)) > 12);
            boolean isMonth = days.stream().anyMatch(day -> Integer.parseInt(day.group(2)) > 12);
            return isDay == isMonth ? UNKNOWN : isDay ? DAY_FIRST : MONTH_FIRST;
        }
    }

    private static final Pattern SLASHED = Pattern.compile("^\\s*(\\d{1,2})/(\\d{1,2})/\\d{4}\\b");

    private static final List<DateTimeFormatter> KNOWN = List.of(
            pattern("uuuu-MM-dd"), pattern("d.M.uuuu"), pattern("uuuu/MM/dd"), pattern("d/MMM/uuuu"), pattern("d MMM uuuu"), pattern("d-MMM-uuuu"),
            new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern("d/MMM/").appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                .toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT));

    private TrackerDay() {}

    /** As people here write it; what is no day stays as it was written. */
    static String of(String written, Slashes slashes) {
        var text = written.strip();
        for (var form : Stream.concat(KNOWN.stream(), Stream.of(slashes.form)).toList()) {
            for (var part : List.of(text, text.replaceFirst("[ T]\\d{1,2}[.:]\\d{2}.*$", ""))) {
                try {
                    return LocalDate.parse(part, form).toString();
                } catch (DateTimeParseException another) {
                    continue;
                }
            }
        }
        return text;
    }

    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
    }
}
