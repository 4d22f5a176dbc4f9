package fi.solmu.clock.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftTest {

    @ParameterizedTest
    @CsvSource({
        "2026-04-03, FOLLOWING, 2026-04-07", "2026-04-03, PRECEDING, 2026-04-02", "2026-04-03, NEAREST, 2026-04-02",
        "2026-04-05, NEAREST, 2026-04-07", "2026-05-31, FOLLOWING, 2026-06-01",
        "2026-05-31, MODIFIED_FOLLOWING, 2026-05-29",
        "2026-12-24, MODIFIED_FOLLOWING, 2026-12-28", "2027-12-25, FOLLOWING, 2027-12-27",
        "2026-04-01, FOLLOWING, 2026-04-01",
        "2026-04-03, NONE, 2026-04-03", "2027-01-01, PRECEDING, 2026-12-31"})
    void a_closed_day_moves_as_its_policy_says(LocalDate date, Shift shift, LocalDate moved) {
        assertThat(shift.move(date, WorkingDays.FINNISH)).isEqualTo(moved);
    }

    @Test
    void modified_following_never_leaves_the_month() {
        var rule = Recurrence.parse("FREQ=DAILY").shifted(Shift.MODIFIED_FOLLOWING);
        assertThat(rule.days(LocalDate.of(2020, 1, 1), LocalDate.of(2040, 1, 1), WorkingDays.FINNISH))
            .allMatch(day -> day.original().getMonth() == day.date().getMonth());
    }

    @Test
    void two_days_that_fall_together_become_one_known_by_the_earlier() {
        var rule = Recurrence.parse("FREQ=WEEKLY;BYDAY=SA,SU,MO").shifted(Shift.FOLLOWING);
        assertThat(rule.days(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 9), WorkingDays.FINNISH))
            .containsExactly(new Recurrence.Day(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 3)));
    }

    @Test
    void a_day_shifted_over_new_year_is_seen_in_the_year_it_falls_in() {
        var rule = Recurrence.parse("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1").shifted(Shift.PRECEDING);
        assertThat(rule.dates(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))
            .containsExactly(LocalDate.of(2026, 12, 31));
    }
}
