package fi.solmu.cards;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a step is due, in minutes from the start as far as people's own words tell it; {@code klo 15} in minutes of the day. */
record Moment(@Nullable Integer from, @Nullable Integer to) {

    static final Moment UNSAID = new Moment(null, null);

    private static final Pattern AT_ONCE = Pattern.compile("(?i)heti|genast|omedelbart|at once|immediately|now");
    private static final Pattern O_CLOCK = Pattern.compile("(?i)(?:klo|kl\\.?|at) (\\d{1,2})(?:[.:](\\d{2}))?");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})(?:\\s*[–—-]\\s*(\\d{1,4}))?\\s*([\\p{L}]+)\\.?");
    private static final int DAY = 24 * 60;
    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("min", 1), Map.entry("minuuttia", 1), Map.entry("minuter", 1), Map.entry("minutes", 1),
            Map.entry("h", 60), Map.entry("t", 60), Map.entry("tunti", 60), Map.entry("tuntia", 60), Map.entry("timmar", 60),
            Map.entry("pv", DAY), Map.entry("arkipv", DAY), Map.entry("päivä", DAY), Map.entry("päivää", DAY),
            Map.entry("arkipäivää", DAY), Map.entry("d", DAY), Map.entry("dagar", DAY), Map.entry("days", DAY),
            Map.entry("vk", 7 * DAY), Map.entry("viikko", 7 * DAY), Map.entry("viikkoa", 7 * DAY),
            Map.entry("veckor", 7 * DAY), Map.entry("weeks", 7 * DAY));

    static Moment of(String words) {
        var text = words.strip();
        return AT_ONCE.matcher(text).matches() ? new Moment(0, null) : oClock(text).or(() -> span(text)).orElse(UNSAID);
    }

    private static Optional<Moment> oClock(String text) {
        var match = O_CLOCK.matcher(text);
        return match.matches()
                ? Optional.of(new Moment(Integer.parseInt(match.group(1)) * 60 + minutes(match.group(2)), null))
                : Optional.empty();
    }

    private static Optional<Moment> span(String text) {
        var match = SPAN.matcher(text);
        var unit = match.matches() ? UNITS.get(match.group(3).toLowerCase(java.util.Locale.ROOT)) : null;
        if (unit == null) {
            return Optional.empty();
        }
        int from = minutes(match.group(1)) * unit;
        int to = minutes(match.group(2)) * unit;
        return Optional.of(new Moment(from, to > from ? to : null));
    }

    private static int minutes(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
