package fi.solmu.clock.feed;

import java.io.IOException;
import java.io.OutputStream;

/** The clock, or a part of it, as an iCalendar that other programs subscribe to and only read. */
public record CalendarFeed(String name, Iterable<? extends FeedPart> parts) {

    /** Event by event: a large clock has tens of thousands, and several calendars may ask at once. */
    public void writeTo(OutputStream stream) throws IOException {
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
        for (var part : parts) {
            part.write(out);
            out.drainTo(stream);
        }
        out.line("END", "VCALENDAR");
        out.drainTo(stream);
    }
}
