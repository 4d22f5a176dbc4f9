package fi.solmu.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class DutyTest {

    /** A Friday. */
    private static final LocalDateTime NIGHT = LocalDateTime.of(2026, 11, 27, 23, 30);

    @Test
    void an_office_is_on_duty_from_eight_to_four_on_its_open_days() {
        assertThat(Duty.OFFICE.isOn(NIGHT.withHour(8).withMinute(0), day -> true)).isTrue();
        assertThat(Duty.OFFICE.isOn(NIGHT.withHour(7), day -> true)).isFalse();
        assertThat(Duty.OFFICE.isOn(NIGHT.withHour(16).withMinute(0), day -> true)).isFalse();
        assertThat(Duty.OFFICE.isOn(NIGHT.withHour(12), day -> false)).isFalse();
        assertThat(Duty.ALWAYS.isOn(NIGHT, day -> false)).isTrue();
    }

    @Test
    void hours_that_go_over_midnight_end_the_next_day() {
        var duty = Duty.of("fri 22:00-06:00, mon 00:00-00:00").orElseThrow();
        assertThat(duty.isOn(NIGHT, day -> false)).isTrue();
        assertThat(duty.isOn(NIGHT.plusHours(6), day -> false)).as("Saturday half past five").isTrue();
        assertThat(duty.isOn(NIGHT.plusHours(7), day -> false)).isFalse();
        assertThat(duty.isOn(NIGHT.minusHours(20), day -> false)).as("the night before").isFalse();
        assertThat(duty.isOn(NIGHT.plusDays(3), day -> false)).as("all of Monday").isTrue();
        assertThat(duty.isOn(NIGHT.plusDays(4), day -> false)).as("and no more").isFalse();
        assertThat(Duty.of(duty.kept())).contains(duty);
    }

    @Test
    void hours_are_read_as_people_write_them() {
        assertThat(Duty.hours(DayOfWeek.MONDAY, "7.30–11, 22-6").orElseThrow()).extracting(Duty.Hours::said).containsExactly("07:30–11:00", "22:00–06:00");
        assertThat(Duty.hours(DayOfWeek.MONDAY, "0–24").orElseThrow()).extracting(Duty.Hours::said).containsExactly("00:00–24:00");
        assertThat(Duty.hours(DayOfWeek.MONDAY, "00:00–24:00")).isEqualTo(Duty.hours(DayOfWeek.MONDAY, "0–24"));
        assertThat(Duty.hours(DayOfWeek.MONDAY, " ").orElseThrow()).isEmpty();
        for (var wrong : new String[] {"8", "8–25", "24.30–5", "aamu", "8–16,", "1-2,3-4,5-6,7-8,9-10"}) {
            assertThat(Duty.hours(DayOfWeek.MONDAY, wrong)).as(wrong).isEmpty();
        }
        for (var wrong : new String[] {"Office", "mon", "mon 8", "xyz 08:00-16:00", "mon 08:00-16:00,",
            "mon 00:00-01:00, mon 02:00-03:00, mon 04:00-05:00, mon 06:00-07:00, mon 08:00-09:00"}) {
            assertThat(Duty.of(wrong)).as(wrong).isEmpty();
        }
    }
}
