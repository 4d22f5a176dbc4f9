package fi.solmu.clock.dates;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How weekdays, intervals and lists are spelled in a rule. */
final class Texts {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private Texts() {}

    static String day(DayOfWeek day) {
        return DAYS.get(day.ordinal());
    }

    static DayOfWeek day(String text) {
        int index = DAYS.indexOf(text);
        if (index < 0) {
            throw RuleRefused.unclear("BYDAY", text);
        }
        return DayOfWeek.of(index + 1);
    }

    static String days(Collection<DayOfWeek> days) {
        return days.stream().map(Texts::day).collect(Collectors.joining(","));
    }

    static String interval(int every) {
        return every == 1 ? "" : ";INTERVAL=" + every;
    }

    static String list(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
