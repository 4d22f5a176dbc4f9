package fi.solmu.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/** A day as the browser's own picker sends it, or as Finns write it. */
public final class WrittenDay {

    private static final DateTimeFormatter FINNISH = DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private WrittenDay() {}

    /**
     * The 31st of February is no day, and neither is what has other words beside it.
     *
     * @throws DateTimeParseException when it is no day
     */
    public static LocalDate read(String written) {
        var text = written.strip();
        return text.indexOf('.') > 0 ? LocalDate.parse(text, FINNISH) : LocalDate.parse(text);
    }
}
