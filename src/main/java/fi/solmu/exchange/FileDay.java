package fi.solmu.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as a network file tells it: absolute, a moment, or counted in days or months from the day of loading. */
record FileDay(String text) {

    private static final Pattern RELATIVE = Pattern.compile("0d|[+-][1-9][0-9]{0,4}[dm]");
    private static final Pattern ABSOLUTE = Pattern.compile("(19|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile(ABSOLUTE.pattern() + "T[0-9:]{8}(\\.[0-9]{1,6})?Z");
    static final String EXPRESSION = "^(" + RELATIVE + "|" + MOMENT + "|" + ABSOLUTE + ")$";

    /** The day of that text, if it tells one. */
    static Optional<FileDay> of(String text) {
        var day = new FileDay(text);
        return RELATIVE.matcher(text).matches() || day.isAbsolute() ? Optional.of(day) : Optional.empty();
    }

    LocalDate on(LocalDate loading) {
        if (MOMENT.matcher(text).matches()) {
            return Instant.parse(text).atZone(ZoneOffset.UTC).toLocalDate();
        }
        if (ABSOLUTE.matcher(text).matches()) {
            return LocalDate.parse(text);
        }
        int much = Integer.parseInt(text.substring(0, text.length() - 1));
        return text.endsWith("m") ? loading.plusMonths(much) : loading.plusDays(much);
    }

    /** A day without a time is the morning of it. */
    Instant at(LocalDate loading, ZoneId zone) {
        return MOMENT.matcher(text).matches() ? Instant.parse(text) : on(loading).atTime(8, 0).atZone(zone).toInstant();
    }

    private boolean isAbsolute() {
        try {
            return (ABSOLUTE.matcher(text).matches() || MOMENT.matcher(text).matches()) && on(LocalDate.EPOCH) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
