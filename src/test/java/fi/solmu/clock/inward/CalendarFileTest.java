package fi.solmu.clock.inward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.clock.phrases.Phrase;
import fi.solmu.web.Messages;
import fi.solmu.web.Refused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final Messages MESSAGES = new Messages();
    private static final int TIMING = 2, NOTE = 4, SOURCE = 5, EXCEPTIONS = 6, WRONG = 7;

    @Test
    void an_event_of_days_and_one_of_hours_become_times_in_words() {
        var row = row("UID:a1", "SUMMARY:Talvi\\, harjoitus", "DESCRIPTION:Eka\\nToka", "LOCATION:Tampere", "DTSTART;VALUE=DATE:20270315",
            "DTEND;VALUE=DATE:20270317");
        assertThat(row).containsExactly("Talvi, harjoitus", "Eka\nToka", "15.3.2027, kestää 2 päivää", "Tampere", "", "a1", "", "", "");
        assertThat(time("DTSTART:20270115T070000Z", "DURATION:PT1H30M")).isEqualTo("15.1.2027, klo 9.00–10.30");
        assertThat(time("DTSTART:20270715T070000Z", "DTEND:20270715T080000Z")).isEqualTo("15.7.2027, klo 10.00–11.00");
        assertThat(time("DTSTART;TZID=\"Romance Standard Time\":20270115T090000", "DURATION:PT1H")).isEqualTo("15.1.2027, klo 10.00–11.00");
        assertThat(time("DTSTART;TZID=FLE Standard Time:20270115T090000")).isEqualTo("15.1.2027, klo 9.00");
        assertThat(row("DTSTART;TZID=Kuu/Kraateri:20270115T090000").get(NOTE)).contains("Kuu/Kraateri");
        assertThat(time("DTSTART:20270115T220000Z")).isEqualTo("16.1.2027, klo 0.00");
    }

    @Test
    void a_rule_becomes_our_rule_and_what_differs_from_it_is_told() {
        assertThat(time("DTSTART:20270112T090000", "RRULE:FREQ=MONTHLY;BYDAY=2TU"))
            .isEqualTo("Joka kuukauden toinen tiistai, klo 9.00, 12.1.2027 alkaen");
        var row = row("DTSTART:20270112T090000", "RRULE:FREQ=WEEKLY;BYDAY=TU", "EXDATE:20270119T090000,20270120T090000");
        assertThat(row.get(EXCEPTIONS)).isEqualTo("2027-01-19=");
        assertThat(row.get(NOTE)).contains("Peruttu: 19.1.2027");
        var first = row("DTSTART;VALUE=DATE:20270113", "RRULE:FREQ=WEEKLY;BYDAY=TU");
        assertThat(first.get(NOTE)).contains("13.1.2027 ei ole säännön päivä");
        var moved = rows(event("UID:m", "DTSTART;VALUE=DATE:20270112", "RRULE:FREQ=WEEKLY")
            + event("UID:m", "RECURRENCE-ID;VALUE=DATE:20270126", "DTSTART;VALUE=DATE:20270128")
            + event("UID:m", "RECURRENCE-ID;VALUE=DATE:20270202", "DTSTART;VALUE=DATE:20270202", "STATUS:CANCELLED"));
        assertThat(moved).hasSize(1);
        assertThat(moved.get(0).get(EXCEPTIONS)).isEqualTo("2027-01-26=2027-01-28;2027-02-02=");
        assertThat(moved.get(0).get(NOTE)).contains("26.1.2027 → 28.1.2027");
        assertThat(time("DTSTART;TZID=America/New_York:20270104T200000", "RRULE:FREQ=WEEKLY;BYDAY=MO,WE"))
            .isEqualTo("Joka viikko tiistaisin ja torstaisin, klo 3.00, 5.1.2027 alkaen");
        assertThat(row("DTSTART;TZID=America/New_York:20270104T200000", "RRULE:FREQ=MONTHLY;BYDAY=1MO").get(WRONG)).contains("toisessa aikavyöhykkeessä");
        assertThat(row("DTSTART:20270105T070000Z", "RRULE:FREQ=MONTHLY;BYDAY=1TU").get(NOTE)).contains("UTC", "9.00");
        var strange = rows(event("UID:m", "SUMMARY:Kokous", "DTSTART;VALUE=DATE:20270112", "RRULE:FREQ=WEEKLY")
            + event("UID:m", "SUMMARY:Toinen nimi", "RECURRENCE-ID;VALUE=DATE:20270119", "DTSTART;VALUE=DATE:20270119")
            + event("UID:m", "RECURRENCE-ID;VALUE=DATE:20270127", "DTSTART;VALUE=DATE:20270128"));
        assertThat(strange.get(0).get(NOTE)).contains("19.1.2027 oma nimi", "27.1.2027 tuli tiedostossa muutettuna");
        var later = rows(event("UID:m", "DTSTART:20270112T090000", "DTEND:20270112T100000", "RRULE:FREQ=WEEKLY")
            + event("UID:m", "RECURRENCE-ID:20270126T090000", "DTSTART:20270126T133000", "DTEND:20270126T143000")
            + event("UID:m", "RECURRENCE-ID:20270202T090000", "DTSTART:20270202T090000", "DTEND:20270202T100000"));
        assertThat(later.get(0).get(EXCEPTIONS)).as("the hour alone").isEqualTo("2027-01-26=2027-01-26 13.30–14.30");
        assertThat(Exceptions.read("2027-01-26=2027-01-26 13.30–14.30;2027-02-02=;2027-02-09=2027-02-10 25.99;2027-99-99=")).containsExactly(
            Map.of("date", LocalDate.of(2027, 1, 26), "state", "moved", "to", LocalDate.of(2027, 1, 26), "at", "13.30–14.30"),
            Map.of("date", LocalDate.of(2027, 2, 2), "state", "cancelled"));
        assertThat(time("DTSTART;VALUE=DATE:20270112", "RRULE:FREQ=WEEKLY;COUNT=3", "RDATE;VALUE=DATE:20270213", "EXDATE;VALUE=DATE:20270119"))
            .isEqualTo("12.1.2027, 26.1.2027 ja 13.2.2027");
        assertThat(time("DTSTART;VALUE=DATE:20270112", "RDATE;VALUE=DATE:20270213,20270311")).isEqualTo("12.1.2027, 13.2.2027 ja 11.3.2027");
    }

    /** Some programs write a time that was moved before the event that it is of. */
    @Test
    void the_event_itself_tells_what_it_is_called_wherever_it_stands() {
        var row = rows(event("UID:m", "SUMMARY:Siirretty kerta", "DESCRIPTION:Vain kerran", "LOCATION:Muualla", "RECURRENCE-ID;VALUE=DATE:20270126",
                "DTSTART;VALUE=DATE:20270128")
            + event("UID:m", "SUMMARY:Viikkokokous", "DESCRIPTION:Aina", "LOCATION:Asema", "DTSTART;VALUE=DATE:20270112", "RRULE:FREQ=WEEKLY")).get(0);
        assertThat(row.subList(0, 4)).containsExactly("Viikkokokous", "Aina", "Joka viikko tiistaisin, 12.1.2027 alkaen", "Asema");
        assertThat(row.get(EXCEPTIONS)).isEqualTo("2027-01-26=2027-01-28");
    }

    /** How many there are is asked before any of them is read. */
    @Test
    void too_many_days_are_not_looked_at() {
        for (var name : List.of("EXDATE", "RDATE")) {
            assertThat(wrong("DTSTART;VALUE=DATE:20270112", "RRULE:FREQ=WEEKLY", name + ";VALUE=DATE:" + "roskaa,".repeat(500) + "20270119"))
                .as(name).contains("erillistä päivää");
        }
    }

    @Test
    void what_cannot_be_kept_is_a_sentence_at_its_row() {
        assertThat(wrong("DTSTART:20270112T090000", "RRULE:FREQ=HOURLY")).contains("FREQ=HOURLY", "enintään kerran päivässä");
        assertThat(wrong("DTSTART:20270112T090000", "RRULE:FREQ=SECONDLY;COUNT=1000000")).contains("enintään kerran päivässä");
        assertThat(wrong("DTSTART:20270112T090000", "RRULE:FREQ=MINUTELY")).contains("enintään kerran päivässä");
        assertThat(wrong("DTSTART:20270112T090000", "RRULE:FREQ=DAILY;COUNT=1000000")).contains("COUNT", "1000000");
        assertThat(wrong("DTSTART;VALUE=DATE:20270112", "RRULE:FREQ=DAILY;UNTIL=20260101")).contains("ennen ensimmäistä");
        assertThat(wrong("DTSTART;VALUE=DATE:99990101")).contains("99990101", "1900", "2200");
        assertThat(wrong("DTSTART;VALUE=DATE:00010101")).contains("00010101");
        assertThat(wrong("DTSTART;VALUE=DATE:20270230")).contains("20270230");
        assertThat(wrong("DTSTART;VALUE=DATE:20270115", "DTEND;VALUE=DATE:20270110")).contains("loppuu ennen kuin se alkaa");
        assertThat(wrong("DTSTART:20270115T100000", "DTEND:20270115T090000")).contains("loppuu ennen kuin se alkaa");
        assertThat(wrong("DTSTART:20270115T100000", "DURATION:P9999999999999D")).contains("yli vuoden");
        assertThat(wrong("DTSTART;VALUE=DATE:20270115", "DTEND;VALUE=DATE:20300110")).contains("yli vuoden");
        assertThat(wrong("SUMMARY:Ei alkua")).contains("ei ole alkua");
        assertThat(wrong("DTSTART;VALUE=DATE:20270115", "STATUS:CANCELLED")).contains("peruttu");
        var days = IntStream.range(0, 400).mapToObj(n -> LocalDate.of(2027, 1, 1).plusDays(n).toString().replace("-", ""))
            .collect(Collectors.joining(","));
        assertThat(wrong("DTSTART;VALUE=DATE:20270115", "RDATE;VALUE=DATE:" + days)).contains("erillistä päivää");
    }

    @Test
    void a_file_that_is_broken_or_too_much_is_refused_whole() {
        refused("BEGIN:VCALENDAR\nroskaa\n", "clock.ics-broken");
        refused("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n".repeat(20_000), "clock.ics-broken");
        refused("BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR\n", "clock.ics-none");
        refused(calendar(event("DTSTART;VALUE=DATE:20270115").repeat(2_100)), "clock.ics-many");
        refused(calendar(event("UID:sama", "DTSTART;VALUE=DATE:20270115").repeat(21_000)), "clock.ics-many");
        assertThat(row("SUMMARY:" + "x".repeat(2_000_000), "DTSTART;VALUE=DATE:20270115").get(0)).hasSize(200);
    }

    /** The rules of the corpus go out as calendars have them and come in as the same days. */
    @Test
    void a_rule_that_goes_out_comes_in_with_the_same_dates() throws Exception {
        var rules = Files.readAllLines(Path.of("src/test/resources/clock/said/fi.txt")).stream().map(line -> line.replaceFirst(".*=> ", ""))
            .filter(rule -> rule.matches("FREQ=[A-Z]+[^ X]*")).distinct().toList();
        assertThat(rules).hasSizeGreaterThan(40);
        var start = LocalDate.of(2027, 1, 1);
        for (var language : List.of("fi", "sv", "en")) {
            for (var rule : rules) {
                var text = rule.contains("..") ? expanded(rule) : rule;
                var sent = Timing.of(java.util.Map.of("rule", text, "from", "2027-01-01"));
                var days = sent.occurrences(start, start.plusYears(6), WorkingDays.FINNISH);
                var first = days.get(0).first().toString().replace("-", "");
                var row = rows(calendar(event("DTSTART;VALUE=DATE:" + first, "RRULE:" + sent.recurrence().orElseThrow().text())), language).get(0);
                assertThat(row.get(WRONG)).as(text).isEmpty();
                assertThat(Phrase.read(row.get(TIMING), language).occurrences(start, start.plusYears(6), WorkingDays.FINNISH))
                    .as(row.toString()).isEqualTo(days);
            }
        }
    }

    @Test
    void whatever_is_broken_in_a_file_there_is_an_answer() {
        var whole = calendar(event("UID:a", "SUMMARY:Nimi", "DTSTART;TZID=Europe/Helsinki:20270112T090000", "DTEND:20270112T100000Z",
            "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=5", "EXDATE:20270119T090000", "RDATE:20270120T090000")
            + event("UID:a", "RECURRENCE-ID:20270126T090000", "DTSTART:20270127T090000"));
        var random = new Random(20261123);
        for (int round = 0; round < 5_000; round++) {
            var broken = new StringBuilder(whole);
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                broken.setCharAt(20 + random.nextInt(whole.length() - 20), (char) (9 + random.nextInt(120)));
            }
            try {
                assertThat(rows(broken.toString(), "fi")).isNotNull();
            } catch (Refused told) {
                assertThat(told.getMessage()).startsWith("clock.ics-");
            }
        }
    }

    private static String expanded(String rule) {
        var matcher = java.util.regex.Pattern.compile("([0-9]+)\\.\\.([0-9]+)").matcher(rule);
        return matcher.replaceAll(found -> IntStream.rangeClosed(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)))
            .mapToObj(String::valueOf).collect(Collectors.joining(",")));
    }

    private static String wrong(String... lines) {
        return row(lines).get(WRONG);
    }

    private static String time(String... lines) {
        assertThat(row(lines).get(WRONG)).isEmpty();
        return row(lines).get(TIMING);
    }

    private static List<String> row(String... lines) {
        return rows(event(lines)).get(0);
    }

    private static List<List<String>> rows(String events) {
        return rows(calendar(events), "fi");
    }

    private static List<List<String>> rows(String text, String language) {
        assertThat(CalendarFile.isOne(text.getBytes(StandardCharsets.UTF_8))).isTrue();
        var say = MESSAGES.in(Messages.LANGUAGES.stream().filter(each -> each.getLanguage().equals(language)).findFirst().orElseThrow());
        return new CalendarFile(say).rows(text).stream().skip(1).toList();
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static String calendar(String events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n";
    }

    private static void refused(String text, String key) {
        assertThatThrownBy(() -> rows(text, "fi")).isInstanceOf(Refused.class).hasMessage(key);
    }
}
