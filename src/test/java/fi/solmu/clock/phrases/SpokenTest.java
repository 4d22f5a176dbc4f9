package fi.solmu.clock.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.clock.dates.Holiday;
import fi.solmu.clock.dates.RuleRefused;
import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.web.Messages;
import fi.solmu.web.Say;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class SpokenTest {

    private static final Messages MESSAGES = new Messages();
    private static final int BY_LOT = 4000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FREQ=YEARLY;BYMONTH=3,10;BYDAY=3WE time=9.00 | Maaliskuun ja lokakuun kolmas keskiviikko, klo 9.00
        FREQ=MONTHLY;BYDAY=1MO,3FR                   | Joka kuukauden ensimmäinen maanantai ja kolmas perjantai
        FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR          | Joka kuukauden 13. päivä, kun se on perjantai
        FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD     | Joka kuukauden 31. päivä, jos päivää ei ole, kuun viimeisenä päivänä
        FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1         | Joka kuukauden viimeinen päivä, joka on maanantai tai tiistai
        FREQ=WEEKLY;INTERVAL=2;BYDAY=TU from=2026-09-01 | Joka toinen viikko tiistaisin, 1.9.2026 alkaen
        FREQ=WEEKLY;X-WEEKS=ODD;BYDAY=MO             | Parittomilla viikoilla maanantaisin
        FREQ=YEARLY;BYWEEKNO=42;BYDAY=MO span=5      | Viikolla 42 maanantaina, kestää 5 päivää
        X-HOLIDAY=EASTER;X-OFFSET=-3W                | 3 työpäivää ennen pääsiäispäivää
        X-HOLIDAY=MIDSUMMER;X-OFFSET=1               | Päivä juhannuspäivän jälkeen
        X-DATES=20270112,20270309                    | 12.1.2027 ja 9.3.2027
        FREQ=MONTHLY;X-WORKDAY=-1 until=2027-12-31   | Joka kuukauden viimeinen työpäivä, 31.12.2027 asti
        FREQ=WEEKLY;BYDAY=TU;COUNT=10 from=2026-09-01 | Joka viikko tiistaisin, 10 kertaa, 1.9.2026 alkaen
        months=1..6,8..12                            | Joka kuukausi, paitsi heinäkuussa, päivä sovitaan
        weeks=36..40                                 | Viikoilla 36–40, päivä sovitaan
        open                                         | Sovitaan myöhemmin
        """)
    void a_timing_is_said_as_people_say_it(String timing, String said) {
        assertThat(new Spoken(say("fi")).timing(Corpus.timing(timing))).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void every_kind_of_rule_with_all_it_may_say_reads_back_as_itself(String language) {
        var timings = new ArrayList<Timing>();
        for (var rule : rules()) {
            timings.addAll(within(rule));
        }
        assertThat(timings).hasSizeGreaterThan(1500);
        assertThat(lost(timings, language)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void so_do_thousands_picked_by_lot(String language) {
        var any = new AnyTiming(20261122);
        assertThat(lost(Stream.generate(any::next).limit(BY_LOT).toList(), language)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void so_do_all_practices_of_the_sample_networks(String language) throws IOException {
        var timings = samples();
        assertThat(timings).hasSizeGreaterThan(60);
        assertThat(lost(timings, language)).isEmpty();
    }

    @Test
    void the_one_form_of_a_timing_names_the_very_same_days() {
        var any = new AnyTiming(7);
        for (int i = 0; i < 400; i++) {
            var timing = any.next();
            var start = LocalDate.of(2026, 1, 1);
            assertThat(timing.canonical().occurrences(start, start.plusYears(9), WorkingDays.FINNISH)).as(timing.fields().toString())
                .isEqualTo(timing.occurrences(start, start.plusYears(9), WorkingDays.FINNISH));
            assertThat(timing.canonical().canonical()).isEqualTo(timing.canonical());
        }
    }

    private static List<String> lost(List<Timing> timings, String language) {
        var spoken = new Spoken(say(language));
        var lost = new ArrayList<String>();
        for (var timing : timings) {
            var said = spoken.timing(timing);
            try {
                var read = Phrase.read(said, language);
                if (!read.equals(timing.canonical())) {
                    lost.add(timing.fields() + " | " + said + " | " + read.fields());
                }
            } catch (RuleRefused refused) {
                lost.add(timing.fields() + " | " + said + " | " + refused.key());
            }
        }
        return lost;
    }

    private static List<String> rules() {
        var rules = new ArrayList<String>();
        for (var cycle : List.of("FREQ=MONTHLY", "FREQ=YEARLY;BYMONTH=2", "FREQ=YEARLY;BYMONTH=3,10", "FREQ=MONTHLY;INTERVAL=5",
                "FREQ=YEARLY;INTERVAL=2;BYMONTH=1,2,3,4,5,6,8,9,10,11,12", "FREQ=MONTHLY;INTERVAL=2;BYMONTH=1,3")) {
            for (var days : List.of("BYMONTHDAY=15", "BYMONTHDAY=1,15", "BYMONTHDAY=-1", "BYMONTHDAY=-6,1", "BYMONTHDAY=13;BYDAY=FR",
                    "BYMONTHDAY=28,29;SKIP=BACKWARD", "BYMONTHDAY=28,29;SKIP=FORWARD", "BYMONTHDAY=28,29", "BYDAY=2TU", "BYDAY=-2FR", "BYDAY=1MO,3MO",
                    "BYDAY=1MO,1TH", "BYDAY=1MO,3FR", "BYDAY=1MO,TU", "BYDAY=WE", "X-WORKDAY=1", "X-WORKDAY=-1", "X-WORKDAY=-7,3,12")) {
                rules.add(cycle + ";" + days);
            }
        }
        for (var every : List.of("FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=WEEKLY;X-WEEKS=ODD", "FREQ=WEEKLY;X-WEEKS=EVEN", "FREQ=YEARLY;BYWEEKNO=42",
                "FREQ=YEARLY;BYWEEKNO=-2,8,42", "FREQ=YEARLY;INTERVAL=3;BYWEEKNO=8,9,10", "FREQ=YEARLY;BYWEEKNO=53;SKIP=BACKWARD",
                "FREQ=YEARLY;BYWEEKNO=53;SKIP=FORWARD")) {
            List.of("MO", "TU,TH", "SA,SU", "MO,TU,WE,TH,FR,SA,SU").forEach(days -> rules.add(every + ";BYDAY=" + days));
        }
        for (var holiday : Holiday.values()) {
            List.of("", ";X-OFFSET=1", ";X-OFFSET=-1", ";X-OFFSET=1W", ";X-OFFSET=-3W", ";X-OFFSET=-14")
                .forEach(offset -> rules.add("X-HOLIDAY=" + holiday + offset));
        }
        rules.addAll(List.of("FREQ=DAILY", "FREQ=DAILY;INTERVAL=10", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "X-DATES=20270112",
            "FREQ=MONTHLY;BYMONTH=3,10;BYDAY=MO,TU;BYSETPOS=-7,2", "X-DATES=20270112,20270309,20280511"));
        return rules;
    }

    /** As it is, and with each thing that may be said beside it. */
    private static List<Timing> within(String rule) {
        var beside = new ArrayList<Map<String, ?>>(List.of(Map.of(), Map.of("time", "9.05–11.30"), Map.of("span", 3), Map.of("months", List.of(2, 3)),
            Map.of("from", "2026-09-01", "until", "2041-05-31"), Map.of("months", List.of(1, 2, 3, 4, 5, 8, 9, 10, 11, 12), "from", "2026-01-01")));
        List.of("following", "preceding", "nearest", "modified_following").forEach(shift -> beside.add(Map.of("shift", shift, "time", "9.00")));
        return Stream.concat(beside.stream().map(more -> timing(rule, more)), Stream.of(timing(rule + ";COUNT=1", Map.of("from", "2026-09-01"))))
            .flatMap(List::stream).toList();
    }

    private static List<Timing> timing(String rule, Map<String, ?> more) {
        var fields = new java.util.HashMap<String, Object>(more);
        fields.put("rule", rule);
        try {
            return List.of(Timing.of(fields));
        } catch (RuleRefused refused) {
            assertThat(refused.key()).as(rule).isEqualTo("clock.rule-never");
            return List.of();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Timing> samples() throws IOException {
        var timings = new ArrayList<Timing>();
        try (var files = Files.list(Path.of("src/main/resources/samples"))) {
            for (var file : files.sorted().toList()) {
                Map<String, Object> network = new Yaml().load(Files.readString(file));
                ((List<Map<String, Object>>) network.get("items")).stream().filter(item -> item.containsKey("timing"))
                    .forEach(item -> timings.add(Timing.of((Map<String, ?>) item.get("timing"))));
            }
        }
        return timings;
    }

    static Say say(String language) {
        return MESSAGES.in(Locale.forLanguageTag(language));
    }
}
