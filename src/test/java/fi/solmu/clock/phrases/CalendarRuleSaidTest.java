package fi.solmu.clock.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.clock.dates.RuleRefused;
import fi.solmu.clock.dates.Timing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule of a calendar program for which people have no words. */
class CalendarRuleSaidTest {

    @Test
    void a_rule_without_words_has_one_form_as_others_have() {
        var timing = Timing.of(Map.of("rule", "FREQ=YEARLY;BYYEARDAY=100,-1", "time", "9.00", "from", "2026-01-01"));
        var one = timing.canonical();
        assertThat(one.canonical()).isEqualTo(one);
        assertThat(one.occurrences(2027)).hasSize(2).isEqualTo(timing.occurrences(2027));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=YEARLY;BYYEARDAY=100,-1", "FREQ=YEARLY;BYDAY=20MO", "FREQ=MONTHLY;BYMONTHDAY=13,14,15;BYDAY=FR;BYSETPOS=-1",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO,SU;WKST=SU", "FREQ=DAILY;INTERVAL=3;BYMONTHDAY=1,-1"})
    void it_is_said_in_three_languages_and_reads_back_as_itself(String rule) {
        for (var more : List.of(Map.<String, Object>of(), Map.<String, Object>of("time", "9.00–10.30", "span", 2, "until", "2029-05-31"))) {
            var fields = new LinkedHashMap<String, Object>(more);
            fields.put("rule", rule);
            fields.put("from", "2026-01-05");
            var timing = Timing.of(fields).canonical();
            for (var language : List.of("fi", "sv", "en")) {
                var said = new Spoken(SpokenTest.say(language)).timing(timing);
                assertThat(Phrase.read(said, language)).as(said).isEqualTo(timing);
            }
        }
    }

    @Test
    void as_it_is_written_it_may_count_from_the_end() {
        for (var rule : List.of("FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=YEARLY;BYYEARDAY=100,-1",
                "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")) {
            assertThat(Phrase.read(rule, "en")).as(rule).isEqualTo(Timing.byRule(rule.replace("RRULE:", "")).canonical());
        }
        assertThat(Phrase.read("varje månads 2:a tisdag", "sv")).isEqualTo(Phrase.read("joka kuun 2. tiistai", "fi"));
    }

    @Test
    void beside_it_other_words_count_too_and_what_contradicts_it_is_told() {
        assertThat(Phrase.read("FREQ=WEEKLY;BYDAY=MO klo 9", "fi")).isEqualTo(Phrase.read("joka maanantai klo 9", "fi"));
        for (var wrong : List.of("säännön FREQ=WEEKLY;BYDAY=MO mukaan", "FREQ=WEEKLY;BYDAY=MO tiistaisin", "FREQ=YEARLY;BYYEARDAY=100 maaliskuussa",
                "FREQ=HOURLY klo 9", "FREQ=OHO klo 9", "kalenteriohjelman säännön mukaan")) {
            assertThatThrownBy(() -> Phrase.read(wrong, "fi")).as(wrong).isInstanceOf(RuleRefused.class);
        }
    }
}
