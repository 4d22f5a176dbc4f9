package fi.solmu.clock.inward;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule whose days are those of another place, so many days before those of Finland. */
record RuleElsewhere(String rule, int daysLater) {

    private static final List<String> WEEK = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Pattern WEEKDAYS = Pattern.compile("(?<=^|;)BYDAY=([A-Z,]+)(?=;|$)");

    /** Its days have other names here. */
    boolean isOtherwise() {
        return daysLater != 0 && rule.toUpperCase(Locale.ROOT).contains("BY");
    }

    /** A weekly rule names other weekdays; what any other would name nobody can tell. */
    String here() {
        var parts = rule.toUpperCase(Locale.ROOT);
        if (!isOtherwise()) {
            return rule;
        }
        var named = WEEKDAYS.matcher(parts);
        if (!parts.contains("FREQ=WEEKLY") || !named.find() || !WEEK.containsAll(List.of(named.group(1).split(",")))) {
            throw new NotKept("clock.ics-zone-days");
        }
        var here = Stream.of(named.group(1).split(",")).map(day -> WEEK.get(Math.floorMod(WEEK.indexOf(day) + daysLater, WEEK.size())));
        return parts.substring(0, named.start(1)) + here.collect(Collectors.joining(",")) + parts.substring(named.end(1));
    }
}
