package fi.solmu.clock.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTest {

    @Test
    void a_timing_reads_back_from_its_fields() {
        var fields = Map.of("rule", "FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU", "months", List.of(1, 3, 5),
            "from", "2026-01-01", "until", "2027-06-30", "span", 3, "time", "9.00–11.30", "shift", "modified_following");
        assertThat(Timing.of(fields).fields()).isEqualTo(fields);
        assertThat(Timing.of(Timing.toBeAgreed().fields())).isEqualTo(Timing.toBeAgreed());
        assertThat(Timing.inWeeks(53).fields()).isEqualTo(Map.of("weeks", List.of(53)));
    }

    @Test
    void a_month_never_becomes_a_day() {
        var times = Timing.inMonths(5, 11).occurrences(2026);
        assertThat(times).hasSize(2).noneMatch(Occurrence::isExact);
        assertThat(times.get(0).first()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(times.get(0).last()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(Timing.inMonths(5).recurrence()).isEmpty();
    }

    @Test
    void what_is_to_be_agreed_has_no_time_at_all() {
        assertThat(Timing.toBeAgreed().occurrences(2026)).isEmpty();
    }

    @Test
    void week_53_comes_only_in_years_that_have_it() {
        assertThat(Timing.inWeeks(53).occurrences(2026)).extracting(Occurrence::first)
            .containsExactly(LocalDate.of(2026, 12, 28));
        assertThat(Timing.inWeeks(53).occurrences(2025)).isEmpty();
        assertThat(Timing.inWeeks(1).occurrences(2025)).extracting(Occurrence::first)
            .containsExactly(LocalDate.of(2024, 12, 30), LocalDate.of(2025, 12, 29));
    }

    @Test
    void a_span_over_new_year_is_one_occurrence_seen_from_both_years() {
        var closure = Timing.of(Map.of("rule", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=21", "span", 14));
        var last = closure.occurrences(2026);
        var next = closure.occurrences(2027);
        assertThat(last).hasSize(2);
        assertThat(next.get(0)).isEqualTo(last.get(1));
        assertThat(last.get(1).last()).isEqualTo(LocalDate.of(2027, 1, 3));
    }

    @Test
    void a_term_bounds_a_month_too() {
        assertThat(Timing.of(Map.of("months", List.of(3, 9), "from", "2026-04-01", "until", "2027-05-01"))
            .occurrences(LocalDate.of(2026, 1, 1), LocalDate.of(2028, 1, 1), WorkingDays.FINNISH))
            .extracting(Occurrence::first).containsExactly(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 3, 1));
    }

    @Test
    void a_shifted_occurrence_still_knows_its_own_day() {
        var occurrence = Timing.of(Map.of("rule", "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=3", "shift", "following"))
            .occurrences(2026).get(0);
        assertThat(occurrence.isShifted()).isTrue();
        assertThat(occurrence.original()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(occurrence.first()).isEqualTo(LocalDate.of(2026, 4, 7));
    }

    @ParameterizedTest
    @CsvSource({"9, 9.00", "9.30-11, 9.30–11.00", "'9:00 – 11:30', 9.00–11.30", "21.05, 21.05"})
    void hours_are_read_as_people_write_them(String text, String written) {
        assertThat(Hours.parse(text).text()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"time, 25.00, clock.time-unclear", "time, aamulla, clock.time-unclear", 
        "time, 11–9, clock.time-backwards",
        "span, 0, clock.rule-unclear", "span, 400, clock.span-unclear", "months, 13, clock.month-unknown",
        "weeks, 54, clock.week-unknown", "weeks, 5, clock.timing-one-way", "open, true, clock.timing-one-way",
        "from, 30.2.2026, clock.rule-unclear", "from, 0202-01-01, clock.year-too-far",
        "shift, sideways, clock.rule-unclear",
        "place, Solmu, clock.rule-part-unknown"})
    void a_field_that_makes_no_sense_is_refused(String field, String value, String key) {
        var fields = Map.of("rule", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3", field, value);
        assertThat(RuleRefusedTest.refusal(fields)).isEqualTo(key);
    }

    @Test
    void a_timing_that_says_nothing_is_refused() {
        assertThat(RuleRefusedTest.refusal(Map.of())).isEqualTo("clock.timing-one-way");
    }
}
