package fi.solmu.clock.feed;

import java.util.List;

/** The clock, or a part of it, as an iCalendar that other programs subscribe to and only read. */
public record CalendarFeed(String name, List<FeedEvent> events) {

    public CalendarFeed {
        events = List.copyOf(events);
    }

    public String text() {
        var out = new IcsText();
        out.line("BEGIN", "VCALENDAR");
        out.line("VERSION", "2.0");
        out.line("PRODID", "-//Solmu//Annual clock//FI");
        out.line("CALSCALE", "GREGORIAN");
        out.line("METHOD", "PUBLISH");
        out.text("NAME", name);
        out.text("X-WR-CALNAME", name);
        out.line("X-WR-TIMEZONE", "Europe/Helsinki");
        out.line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        out.line("X-PUBLISHED-TTL", "PT6H");
        HelsinkiTime.write(out);
        events.forEach(event -> event.write(out));
        out.line("END", "VCALENDAR");
        return out.toString();
    }
}
