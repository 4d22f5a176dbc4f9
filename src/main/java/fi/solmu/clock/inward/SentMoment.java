package fi.solmu.clock.inward;

import com.ibm.icu.util.TimeZone;
import fi.solmu.web.Say;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A day or a moment of a calendar file, as the clock on a Finnish wall has it. */
record SentMoment(LocalDate day, @Nullable LocalTime time, int daysLater, @Nullable String strangeZone) {

    static final int EARLIEST = 1900, LATEST = 2200;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);

    /** Where a moment is written in the time of another place, its day may be another one here. */
    static SentMoment of(ContentLine line, String value) {
        try {
            if (!value.contains("T")) {
                return new SentMoment(known(LocalDate.parse(value, DAY), value), null, 0, null);
            }
            boolean isUtc = value.endsWith("Z");
            var there = LocalDateTime.parse(isUtc ? value.substring(0, value.length() - 1) : value, MOMENT);
            known(there.toLocalDate(), value);
            var zone = isUtc ? ZoneOffset.UTC : zone(line.parameters().get("TZID"));
            var here = zone == null ? there : there.atZone(zone).withZoneSameInstant(Say.ZONE).toLocalDateTime();
            return new SentMoment(here.toLocalDate(), LocalTime.of(here.getHour(), here.getMinute()),
                (int) ChronoUnit.DAYS.between(there.toLocalDate(), here.toLocalDate()), zone == null ? line.parameters().get("TZID") : null);
        } catch (DateTimeException noDay) {
            throw new NotKept("clock.ics-start", "value", shown(value));
        }
    }

    private static LocalDate known(LocalDate day, String value) {
        if (day.getYear() < EARLIEST || day.getYear() > LATEST) {
            throw new NotKept("clock.ics-year", "value", shown(value), "earliest", EARLIEST, "latest", LATEST);
        }
        return day;
    }

    LocalDateTime at() {
        return day.atTime(time == null ? LocalTime.MIDNIGHT : time);
    }

    /** Outlook names zones in words of its own, others put a path before the name; without any it is the reader's time. */
    private static @Nullable ZoneId zone(@Nullable String name) {
        if (name == null) {
            return Say.ZONE;
        }
        var parts = name.split("/");
        var plain = parts.length > 2 ? parts[parts.length - 2] + "/" + parts[parts.length - 1] : name;
        var known = Zones.OF_WINDOWS.getOrDefault(plain, plain);
        return Zones.KNOWN.contains(known) ? ZoneId.of(known) : null;
    }

    /** The zones of the world and what Windows calls them, looked up once. */
    private static final class Zones {

        private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();
        private static final Map<String, String> OF_WINDOWS = KNOWN.stream().map(TimeZone::getWindowsID)
            .filter(Objects::nonNull).distinct().collect(Collectors.toMap(Function.identity(), name -> TimeZone.getIDForWindowsID(name, "FI")));
    }

    static String shown(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }
}
