package fi.solmu.clock.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarFeedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Timing BREAK = Timing.of(Map.of("rule", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30", "span", 3));

    @Test
    void an_all_day_event_ends_on_the_day_after() {
        assertThat(feed("Katko", BREAK)).contains("DTSTART;VALUE=DATE:20261230\r\n", "DTEND;VALUE=DATE:20270102\r\n");
    }

    @Test
    void a_time_of_day_is_told_on_the_clock_of_finland() {
        var timing = Timing.of(Map.of("rule", "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=1", "time", "9–11.30"));
        assertThat(feed("Kokous", timing)).contains("BEGIN:VTIMEZONE", "DTSTART;TZID=Europe/Helsinki:20270701T090000\r\n",
            "DTEND;TZID=Europe/Helsinki:20270701T113000\r\n");
    }

    @Test
    void a_day_not_agreed_never_reaches_a_calendar() {
        assertThatThrownBy(() -> feed("Kuukausi", Timing.inMonths(5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> feed("Viikko", Timing.inWeeks(42))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_left_out_is_told_as_cancelled() {
        assertThat(feed("Katko", BREAK, true)).contains("STATUS:CANCELLED").doesNotContain("STATUS:CONFIRMED");
        assertThat(feed("Katko", BREAK)).contains("STATUS:CONFIRMED").doesNotContain("STATUS:CANCELLED");
    }

    @Test
    void a_shifted_event_keeps_the_name_of_its_own_day() {
        var timing = Timing.of(Map.of("rule", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1", "shift", "following"));
        assertThat(feed("Vappu", timing)).contains("UID:c1-20270501@solmu", "DTSTART;VALUE=DATE:20270503");
    }

    @Test
    void words_of_people_cannot_break_the_form() {
        var feed = feed("Tauko; kahvi, pulla \\ \"viineri\"\r\nEND:VCALENDAR\u0007", BREAK);
        assertThat(feed).contains("SUMMARY:Tauko\\; kahvi\\, pulla \\\\ \"viineri\"\\nEND:VCALENDAR\r\n");
        assertThat(feed.split("\r\nEND:VCALENDAR")).hasSize(2);
    }

    @Test
    void no_line_is_over_75_octets_and_unfolding_gives_the_words_back() {
        var title = "Äänekäs yhteisöharjoitus – 🚆 ".repeat(12).strip();
        var feed = feed(title, BREAK);
        assertThat(feed.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
            .noneMatch(line -> line.contains("\n") || line.contains("\uFFFD"));
        assertThat(feed.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
    }

    @Test
    void an_unchanged_clock_gives_the_same_bytes() {
        assertThat(feed("Katko", BREAK)).isEqualTo(feed("Katko", BREAK));
    }

    private static String feed(String title, Timing timing) {
        return feed(title, timing, false);
    }

    private static String feed(String title, Timing timing, boolean cancelled) {
        var practice = new FeedPractice("c1", title, "", "Etänä", "https://solmu.example/raide/clock/c1", "Rata", 2,
            Instant.parse("2026-11-01T08:00:00Z"), timing.hours());
        var events = timing.occurrences(TODAY, TODAY.plusYears(1), WorkingDays.FINNISH).stream()
            .map(occurrence -> new FeedEvent(practice, occurrence, "", cancelled)).toList();
        var out = new ByteArrayOutputStream();
        try {
            new CalendarFeed("Raide", events).writeTo(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
