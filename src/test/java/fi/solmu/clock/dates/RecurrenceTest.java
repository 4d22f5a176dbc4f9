package fi.solmu.clock.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecurrenceTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1), END = LocalDate.of(2029, 1, 1);

    static List<String[]> reckoned() {
        return Lines.of("recurrences.txt");
    }

    @ParameterizedTest
    @MethodSource("reckoned")
    void every_rule_gives_the_dates_others_reckon(String rule, String from, String dates) {
        assertThat(rule(rule, from).dates(START, END)).isEqualTo(Lines.dates(dates));
    }

    @Test
    void a_rule_that_has_had_its_times_costs_nothing_long_after() {
        var far = LocalDate.of(900_000_000, 1, 1);
        for (var rule : List.of("FREQ=DAILY;COUNT=3", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=9", "FREQ=WEEKLY;BYDAY=MO,FR;COUNT=500")) {
            var counted = rule(rule, "2026-01-01");
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(counted.dates(far, far.plusYears(1))).as(rule).isEmpty());
            assertThat(counted.dates(LocalDate.of(2026, 1, 1), LocalDate.of(2100, 1, 1))).as(rule).hasSize(counted.term().times());
        }
    }

    @ParameterizedTest
    @MethodSource("reckoned")
    void a_rule_written_out_reads_back_as_itself(String rule, String from, String dates) {
        var read = rule(rule, from);
        assertThat(rule(read.text(), from)).isEqualTo(read);
        if (from.isEmpty()) {
            assertThat(read.text()).isEqualTo(rule);
        }
    }

    @ParameterizedTest
    @MethodSource("reckoned")
    void days_are_in_order_once_each_and_windows_add_up_however_shifted(String rule, String from, String dates) {
        for (var shift : Shift.values()) {
            var shifted = rule(rule, from).shifted(shift);
            var whole = shifted.dates(START, END);
            assertThat(whole).doesNotHaveDuplicates().isSorted();
            for (int days = 1; days < 1000; days += 83) {
                var middle = START.plusDays(days);
                var parts = new ArrayList<>(shifted.dates(START, middle));
                parts.addAll(shifted.dates(middle, END));
                assertThat(parts).as(shift + " " + middle).isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FREQ=MONTHLY;X-WORKDAY=-1;BYMONTH=3    | 2024-01-01 | 2024-03-28 2025-03-31 2026-03-31
        FREQ=YEARLY;BYMONTH=3,4;X-WORKDAY=-1   | 2027-01-01 | 2027-03-31 2027-04-30 2028-03-31 2028-04-28
        FREQ=MONTHLY;X-WORKDAY=1;BYMONTH=5     | 2026-01-01 | 2026-05-04 2027-05-03 2028-05-02
        FREQ=MONTHLY;X-WORKDAY=-1;BYMONTH=12   | 2026-01-01 | 2026-12-31 2027-12-31 2028-12-29
        X-HOLIDAY=EASTER;X-OFFSET=-2           | 2026-01-01 | 2026-04-03 2027-03-26 2028-04-14
        X-HOLIDAY=GOOD_FRIDAY;X-OFFSET=-3W     | 2026-01-01 | 2026-03-31 2027-03-23 2028-04-11
        X-HOLIDAY=NEW_YEAR;X-OFFSET=-1         | 2026-01-01 | 2026-12-31 2027-12-31 2028-12-31
        X-DATES=20260301,20281231,20260105     | 2026-01-01 | 2026-01-05 2026-03-01 2028-12-31
        FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=BACKWARD | 2026-01-01 | 2026-02-28 2027-02-28 2028-02-29
        FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=FORWARD  | 2026-01-01 | 2026-03-01 2027-03-01 2028-02-29
        FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;SKIP=BACKWARD    | 2026-01-01 | 2026-12-28 2027-12-27 2028-12-25
        FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR;SKIP=FORWARD     | 2026-01-01 | 2026-01-02 2027-01-01 2028-01-07
        """)
    void what_an_rrule_cannot_say_is_reckoned_by_hand(String rule, LocalDate from, String dates) {
        assertThat(Recurrence.parse(rule).dates(from, from.plusYears(from.getYear() == 2027 ? 2 : 3)))
            .isEqualTo(Lines.dates(dates));
        assertThat(Recurrence.parse(rule).isStandard()).isEqualTo(!rule.contains("X-"));
    }

    @Test
    void a_thirty_first_that_is_missing_goes_where_the_rule_says() {
        assertThat(Recurrence.parse("FREQ=MONTHLY;BYMONTHDAY=30,31;SKIP=BACKWARD").dates(START, START.plusMonths(4)))
            .isEqualTo(Lines.dates("260130 260131 260228 260330 260331 260430"));
        assertThat(Recurrence.parse("FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD").dates(START, START.plusMonths(4)))
            .isEqualTo(Lines.dates("260131 260301 260331"));
    }

    @Test
    void two_odd_weeks_follow_each_other_after_week_53() {
        assertThat(Recurrence.parse("FREQ=WEEKLY;X-WEEKS=ODD;BYDAY=WE")
            .dates(LocalDate.of(2026, 12, 10), LocalDate.of(2027, 1, 25)))
            .isEqualTo(Lines.dates("261216 261230 270106 270120"));
    }

    @Test
    void months_named_beside_an_interval_that_begins_nowhere_say_which_months_are_meant() {
        var rule = Recurrence.parse("FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU").in(List.of(2, 4, 6, 8, 10, 12));
        assertThat(rule.dates(START, END.minusYears(2)))
            .isEqualTo(Lines.dates("260203 260407 260602 260804 261006 261201"));
    }

    @Test
    void months_narrow_a_weekly_rule() {
        var dates = Recurrence.parse("FREQ=WEEKLY;BYDAY=WE").in(List.of(1, 12)).dates(START, END.minusYears(2));
        assertThat(dates).hasSize(9).allMatch(date -> date.getMonthValue() == 1 || date.getMonthValue() == 12);
    }

    private static Recurrence rule(String text, String from) {
        return Recurrence.parse(text, from.isEmpty() ? null : LocalDate.parse(from));
    }
}
