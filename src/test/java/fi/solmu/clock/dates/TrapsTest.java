package fi.solmu.clock.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where recurrences of others are known to break, each by its name. */
class TrapsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a Monday of week 53          | FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO        | 2020-12-28 | 2020-12-28 2026-12-28 2032-12-27
        a Friday of week 53          | FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR        | 2021-01-01 | 2021-01-01 2027-01-01 2032-12-31
        a Monday of week 1           | FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO         | 2024-12-30 | 2024-12-30 2025-12-29 2027-01-04
        a week without its weekday   | FREQ=YEARLY;BYWEEKNO=1                  | 2025-01-02 | 2025-01-02 2026-01-01 2027-01-07
        every second week, Sundays   | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU      | 2026-01-06 | 2026-01-06 2026-01-11 2026-01-20
        week that begins on Sunday   | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU | 2026-01-06 | 2026-01-06 2026-01-18 2026-01-20
        leap day                     | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29     | 2024-02-29 | 2024-02-29 2028-02-29 2032-02-29
        leap day, else the day before | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=BACKWARD | 2024-02-29 | 2024-02-29 2025-02-28 2026-02-28
        leap day, else the day after | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=FORWARD | 2024-02-29 | 2024-02-29 2025-03-01 2026-03-01
        a 31st                       | FREQ=MONTHLY;BYMONTHDAY=31              | 2026-01-31 | 2026-01-31 2026-03-31 2026-05-31
        a 31st, else the last        | FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD | 2026-01-31 | 2026-01-31 2026-02-28 2026-03-31
        last of Monday to Friday     | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 2026-01-30 | 2026-01-30 2026-02-27 2026-03-31
        a fifth Friday               | FREQ=MONTHLY;BYDAY=5FR                  | 2026-01-30 | 2026-01-30 2026-05-29 2026-07-31
        Saturday of Midsummer        | FREQ=YEARLY;BYMONTH=6;BYDAY=SA;BYMONTHDAY=20,21,22,23,24,25,26 | 2026-06-20 | 2026-06-20 2027-06-26 2028-06-24
        All Saints by days of the year | FREQ=YEARLY;BYYEARDAY=-62,-61,-60,-59,-58,-57,-56;BYDAY=SA | 2026-10-31 | 2026-10-31 2027-11-06 2028-11-04
        positions in no order        | FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=3,2   | 2026-01-06 | 2026-01-06 2026-01-12 2026-02-03
        weekdays told twice          | FREQ=WEEKLY;BYDAY=TU,TH,TU              | 2026-01-06 | 2026-01-06 2026-01-08 2026-01-13
        an end told as a day         | FREQ=DAILY;UNTIL=20260103               | 2026-01-01 | 2026-01-01 2026-01-02 2026-01-03
        an end told as a moment      | FREQ=DAILY;UNTIL=20260102T220000Z       | 2026-01-01 | 2026-01-01 2026-01-02 2026-01-03
        monthly from a 31st          | FREQ=MONTHLY                            | 2026-01-31 | 2026-01-31 2026-03-31 2026-05-31
        quarterly from 30 November   | FREQ=MONTHLY;INTERVAL=3                 | 2026-11-30 | 2026-11-30 2027-05-30 2027-08-30
        weekly over summer time      | FREQ=WEEKLY;BYDAY=MO                    | 2026-03-23 | 2026-03-23 2026-03-30 2026-04-06
        Friday the thirteenth        | FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13     | 2026-02-13 | 2026-02-13 2026-03-13 2026-11-13
        twentieth Monday of the year | FREQ=YEARLY;BYDAY=20MO                  | 2026-05-18 | 2026-05-18 2027-05-17 2028-05-15
        every second day but Sundays | FREQ=DAILY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR,SA | 2026-01-01 | 2026-01-01 2026-01-03 2026-01-05
        """)
    void the_first_three_dates_are_right(String name, String rule, LocalDate from, String dates) {
        var found = Recurrence.parse(rule, from).dates(from, from.plusYears(15));
        var wanted = Lines.dates(dates);
        assertThat(found.subList(0, Math.min(3, found.size()))).isEqualTo(wanted);
    }

    @Test
    void the_language_of_the_machine_changes_nothing() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);
            assertThat(Recurrence.parse("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU", LocalDate.of(2026, 1, 6)).dates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 25)))
                .isEqualTo(Lines.dates("260106 260111 260120"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void odd_weeks_do_not_drift_after_week_53_as_every_second_week_does() {
        var start = LocalDate.of(2026, 12, 16);
        assertThat(Recurrence.parse("FREQ=WEEKLY;X-WEEKS=ODD;BYDAY=WE").dates(start, start.plusDays(40))).isEqualTo(Lines.dates("261216 261230 270106 270120"));
        assertThat(Recurrence.parse("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", start).dates(start, start.plusDays(40))).isEqualTo(Lines.dates("261216 261230 270113"));
    }

    @Test
    void a_span_over_new_year_is_one_occurrence_seen_from_both_years() {
        var timing = Timing.of(Map.of("rule", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=28", "span", 10));
        assertThat(timing.occurrences(2026).get(1)).isEqualTo(timing.occurrences(2027).get(0));
        assertThat(timing.occurrences(2027).get(0).first()).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void rules_that_would_never_end_are_refused_and_old_ones_are_read_fast() {
        var longAgo = Recurrence.parse("FREQ=DAILY;INTERVAL=2", LocalDate.of(1900, 1, 1));
        assertThat(longAgo.dates(LocalDate.of(2199, 1, 1), LocalDate.of(2199, 1, 5))).hasSize(2);
        assertThat(RuleRefusedTest.refusal(Map.of("rule", "FREQ=SECONDLY;COUNT=2147483647", "from", "2026-01-01"))).isEqualTo("clock.rule-too-often");
        assertThat(RuleRefusedTest.refusal(Map.of("rule", "FREQ=DAILY;COUNT=2147483647", "from", "2026-01-01"))).isEqualTo("clock.rule-unclear");
    }
}
