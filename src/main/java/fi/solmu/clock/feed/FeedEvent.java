package fi.solmu.clock.feed;

import fi.solmu.clock.dates.Hours;
import fi.solmu.clock.dates.Occurrence;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One occurrence in a feed, known by its practice and the day its rule named; a cancelled one is kept for a while. */
public record FeedEvent(FeedPractice practice, Occurrence occurrence, String because, boolean cancelled) implements FeedPart {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
    private static final DateTimeFormatter MOMENT =
        DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    public FeedEvent {
        if (!occurrence.isExact()) {
            throw new IllegalArgumentException("A day not yet agreed has no place in a calendar");
        }
    }

    @Override
    public void write(IcsText out) {
        write(out, "-" + DAY.format(occurrence.original()), "", "");
    }

    /**
     * By itself, as a series, or as a time of one that differs: the line tells which. DTSTAMP is the practice's last change, so that an
     * unchanged feed is the same to the byte.
     */
    void write(IcsText out, String own, String name, String value) {
        out.line("BEGIN", "VEVENT");
        out.line("UID", practice.id() + own + "@solmu");
        out.line(name, value);
        out.line("DTSTAMP", MOMENT.format(practice.changed()));
        out.line("LAST-MODIFIED", MOMENT.format(practice.changed()));
        out.line("SEQUENCE", String.valueOf(practice.revision()));
        writeTime(out, practice.hours());
        out.text("SUMMARY", practice.title());
        out.text("DESCRIPTION", practice.description() + "\n" + because);
        out.text("LOCATION", practice.place());
        out.text("CATEGORIES", practice.ring());
        out.line("URL", practice.url());
        out.line("STATUS", cancelled ? "CANCELLED" : "CONFIRMED");
        out.line("TRANSP", practice.hours() == null ? "TRANSPARENT" : "OPAQUE");
        out.line("END", "VEVENT");
    }

    /** That day as the times of this practice are told: a day alone, or with the time of day. */
    void named(String name, LocalDate day, BiConsumer<String, String> line) {
        var hours = practice.hours();
        line.accept(hours == null ? name + ";VALUE=DATE" : HelsinkiTime.named(name), hours == null ? day(day) : moment(day, hours.start()));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private void writeTime(IcsText out, @Nullable Hours hours) {
        if (hours == null) {
            out.line("DTSTART;VALUE=DATE", DAY.format(occurrence.first()));
            out.line("DTEND;VALUE=DATE", DAY.format(occurrence.last().plusDays(1)));
            return;
        }
        out.line(HelsinkiTime.named("DTSTART"), moment(occurrence.first(), hours.start()));
        if (hours.end() != null) {
            out.line(HelsinkiTime.named("DTEND"), moment(occurrence.last(), hours.end()));
        }
    }

    private static String moment(LocalDate date, LocalTime time) {
        return DAY.format(date) + "T" + TIME.format(time);
    }
}
