package fi.solmu.clock.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.clock.dates.Timing;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rule of a calendar program for which people have no words. */
class CalendarRuleSaidTest {

    @Test
    void a_rule_without_words_has_one_form_as_others_have() {
        var timing = Timing.of(Map.of("rule", "FREQ=YEARLY;BYYEARDAY=100,-1", "time", "9.00", "from", "2026-01-01"));
        var one = timing.canonical();
        assertThat(one.canonical()).isEqualTo(one);
        assertThat(one.occurrences(2027)).hasSize(2).isEqualTo(timing.occurrences(2027));
    }
}
