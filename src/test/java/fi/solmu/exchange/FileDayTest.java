package fi.solmu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileDayTest {

    @ParameterizedTest
    @CsvSource({
        "-90d, 2026-01-01", "+30d, 2026-05-01", "0d, 2026-04-01", "-4m, 2025-12-01", "2026-03-31, 2026-03-31",
        "2026-03-31T08:15:00Z, 2026-03-31", "2026-03-31T08:15:00.123456Z, 2026-03-31"})
    void a_day_is_told_absolutely_or_from_the_day_of_loading(String text, LocalDate day) {
        assertThat(FileDay.of(text)).hasValueSatisfying(told -> assertThat(told.on(LocalDate.of(2026, 4, 1))).isEqualTo(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eilen", "90d", "-0d", "-d", "-90", "-90y", "+999999d", "2026-02-30", "2026-3-1", "31.3.2026",
        "2026-03-31T25:00:00Z", "2026-03-31T08:15:00", "9999-01-01", "0001-01-01"})
    void anything_else_is_not_a_day(String text) {
        assertThat(FileDay.of(text)).isEmpty();
    }
}
