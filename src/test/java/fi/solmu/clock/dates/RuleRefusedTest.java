package fi.solmu.clock.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleRefusedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FREQ=SECONDLY                               | clock.rule-too-often
        FREQ=HOURLY;INTERVAL=24                     | clock.rule-too-often
        FREQ=FORTNIGHTLY                            | clock.rule-unclear
        BYDAY=MO                                    | clock.rule-unclear
        joka tiistai                                | clock.rule-unclear
        FREQ=WEEKLY;BYDAY=TI                        | clock.rule-unclear
        FREQ=WEEKLY;BYDAY=2TU                       | clock.rule-unclear
        FREQ=MONTHLY;BYDAY=6TU                      | clock.rule-unclear
        FREQ=MONTHLY;BYMONTHDAY=32                  | clock.rule-unclear
        FREQ=MONTHLY;BYMONTHDAY=0                   | clock.rule-unclear
        FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1         | clock.rule-unclear
        FREQ=WEEKLY;BYDAY=MO;INTERVAL=99999         | clock.rule-unclear
        FREQ=WEEKLY;BYDAY=MO;UNTIL=20260231         | clock.rule-unclear
        FREQ=DAILY;BYHOUR=9                         | clock.rule-part-unknown
        FREQ=DAILY;FREQ=WEEKLY                      | clock.rule-part-twice
        FREQ=WEEKLY;BYDAY=MO;BYMONTHDAY=3           | clock.rule-together
        FREQ=MONTHLY;BYWEEKNO=3;BYDAY=MO            | clock.rule-together
        FREQ=YEARLY;BYDAY=20MO;BYMONTH=5            | clock.rule-unclear
        FREQ=YEARLY;BYDAY=54MO                      | clock.rule-unclear
        FREQ=YEARLY;BYYEARDAY=367                   | clock.rule-unclear
        FREQ=MONTHLY;BYYEARDAY=100                  | clock.rule-together
        FREQ=WEEKLY;BYDAY=MO;WKST=XX                | clock.rule-unclear
        FREQ=YEARLY;BYWEEKNO=20                     | clock.rule-week-needs-weekday
        FREQ=MONTHLY                                | clock.rule-needs-start
        FREQ=MONTHLY;BYMONTHDAY=1;COUNT=3           | clock.rule-needs-start
        FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30         | clock.rule-never
        FREQ=MONTHLY;X-WORKDAY=-99                  | clock.rule-unclear
        X-HOLIDAY=VAPPU                             | clock.rule-unclear
        """)
    void a_rule_that_cannot_be_kept_is_refused_with_its_reason(String rule, String key) {
        assertThat(refusal(Map.of("rule", rule))).isEqualTo(key);
    }

    @Test
    void a_leap_day_each_second_odd_year_never_comes() {
        assertThat(refusal(Map.of("rule", "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29", "from", "2025-01-01")))
            .isEqualTo("clock.rule-never");
    }

    @Test
    void months_that_leave_the_rule_no_day_are_refused() {
        assertThat(refusal(Map.of("rule", "FREQ=YEARLY;BYMONTH=9;BYDAY=1MO", "months", 5)))
            .isEqualTo("clock.rule-never");
    }

    @Test
    void a_rule_that_ends_before_its_first_day_is_refused() {
        var day = LocalDate.of(2026, 5, 1);
        assertThat(refusal(Map.of("rule", "FREQ=DAILY", "from", day, "until", day.minusDays(1))))
            .isEqualTo("clock.term-backwards");
        assertThat(refusal(Map.of("rule", "FREQ=YEARLY;BYMONTH=9;BYDAY=1MO", "from", day, "until", day.plusDays(9))))
            .isEqualTo("clock.rule-never");
    }

    @Test
    void a_flood_of_text_is_refused_at_once() {
        assertThat(refusal(Map.of("rule", "X-DATES=" + "20260101,".repeat(1000)))).isEqualTo("clock.rule-too-long");
    }

    static String refusal(Map<String, ?> fields) {
        return catchThrowableOfType(RuleRefused.class, () -> Timing.of(fields)).key();
    }
}
