package fi.solmu.problems;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/** A day as programs that keep issues write it, in front of a time or alone. */
final class TrackerDay {

    /** "02/03/2026" is read by none: in half of the world it is another day than in the other. */
    private static final List<DateTimeFormatter> KNOWN = List.of(
            pattern("uuuu-MM-dd"), pattern("d.M.uuuu"), pattern("uuuu/MM/dd"), pattern("d/MMM/uuuu"), pattern("d MMM uuuu"), pattern("d-MMM-uuuu"),
            new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern("d/MMM/").appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                .toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT));

    private TrackerDay() {}

    /** As people here write it; what is no day stays as it was written. */
    static String of(String written) {
        var text = written.strip();
        for (var form : KNOWN) {
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
