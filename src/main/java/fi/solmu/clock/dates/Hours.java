package fi.solmu.clock.dates;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The hours of the day something takes, on the local clock; the end may be left open. */
public record Hours(LocalTime start, @Nullable LocalTime end) {

    private static final String TIME = "(\\d{1,2})(?:[.:](\\d{2}))?";
    private static final Pattern FORM = Pattern.compile(TIME + "(?:\\s*[–-]\\s*" + TIME + ")?");

    public Hours {
        if (end != null && !end.isAfter(start)) {
            throw new RuleRefused("clock.time-backwards");
        }
    }

    public static Hours parse(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()) {
            throw new RuleRefused("clock.time-unclear", "value", text);
        }
        try {
            var end = match.group(3) == null ? null : time(match.group(3), match.group(4));
            return new Hours(time(match.group(1), match.group(2)), end);
        } catch (DateTimeException e) {
            throw new RuleRefused("clock.time-unclear", "value", text);
        }
    }

    /** As long as the other, but not over midnight. */
    public Hours lasting(Hours other) {
        var length = Duration.between(other.start(), Objects.requireNonNull(other.end()));
        var last = start.plus(length);
        return last.isAfter(start) ? new Hours(start, last) : this;
    }

    /** As Finns write it: 9.00–11.30. */
    public String text() {
        return end == null ? text(start) : text(start) + "–" + text(end);
    }

    private static LocalTime time(String hours, @Nullable String minutes) {
        return LocalTime.of(Integer.parseInt(hours), minutes == null ? 0 : Integer.parseInt(minutes));
    }

    private static String text(LocalTime time) {
        return "%d.%02d".formatted(time.getHour(), time.getMinute());
    }
}
