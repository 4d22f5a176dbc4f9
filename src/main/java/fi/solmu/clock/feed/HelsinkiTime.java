package fi.solmu.clock.feed;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The time of Finland as an iCalendar names it; the turns of summer time are those of the European Union. */
final class HelsinkiTime {

    private static final String NAME = "Europe/Helsinki";
    private static final List<String> TURNS = List.of(
        "BEGIN:STANDARD", "DTSTART:19961027T040000", "TZOFFSETFROM:+0300", "TZOFFSETTO:+0200", "TZNAME:EET",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "BEGIN:DAYLIGHT", "DTSTART:19810329T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0300", "TZNAME:EEST",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT");

    private static final DateTimeFormatter ABROAD = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private HelsinkiTime() {}

    static String named(String property) {
        return property + ";TZID=" + NAME;
    }

    /** A moment told on the clock of Finland, in the time of the world. */
    static String abroad(LocalDateTime local) {
        return ABROAD.format(local.atZone(ZoneId.of(NAME)).withZoneSameInstant(ZoneOffset.UTC));
    }

    static void write(IcsText out) {
        out.line("BEGIN", "VTIMEZONE");
        out.line("TZID", NAME);
        TURNS.forEach(turn -> out.line(turn.substring(0, turn.indexOf(':')), turn.substring(turn.indexOf(':') + 1)));
        out.line("END", "VTIMEZONE");
    }
}
