package fi.solmu.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.web.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "FALLING, 5, '7.5 6.2 5.0', true", "FALLING, 5, '5.0 5.1', false", "RISING, 90, '78 90.0', true", "RISING, 90, '89.999', false"})
    void a_target_is_reached_from_its_own_side(Indicator.Direction direction, String target, String values, boolean reached) {
        assertThat(indicator(direction, target, values).isReached()).contains(reached);
    }

    @Test
    void without_a_target_or_a_reading_nobody_knows() {
        assertThat(indicator(Indicator.Direction.RISING, null, "1 2").isReached()).isEmpty();
        assertThat(indicator(Indicator.Direction.RISING, "3", "").isReached()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FALLING, '36.1 36.4 36.9 37.2', true", "FALLING, '40 36.4 36.9 37.2', false", "FALLING, '50 36.1 36.4 36.9 37.2', true",
        "FALLING, '1 2', false", "FALLING, '1 2 3', true", "RISING, '3 2 1', true", "RISING, '3 3 1', false", "RISING, '1 2 3', false"})
    void it_goes_wrong_when_every_one_of_the_last_steps_does(Indicator.Direction direction, String values, boolean wrong) {
        assertThat(indicator(direction, null, values).goesWrong()).isEqualTo(wrong);
    }

    @Test
    void a_reading_is_out_of_date_after_one_and_a_half_intervals() {
        var indicator = indicator(Indicator.Direction.RISING, null, "1");
        assertThat(indicator.isStale(TODAY.plusDays(45))).isFalse();
        assertThat(indicator.isStale(TODAY.plusDays(46))).isTrue();
    }

    @Test
    void a_day_is_read_once_and_not_before_it_comes() {
        var indicator = indicator(Indicator.Direction.RISING, null, "1");
        assertThat(indicator.read(reading(TODAY, "1.0"), TODAY)).isSameAs(indicator);
        assertThatThrownBy(() -> indicator.read(new Reading(TODAY, BigDecimal.ONE, "Parempi"), TODAY)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> indicator.read(reading(TODAY, "2"), TODAY)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> indicator.read(reading(TODAY.plusDays(1), "2"), TODAY)).isInstanceOf(Refused.class);
        assertThat(indicator.read(reading(TODAY.minusDays(9), "2"), TODAY).readings()).extracting(Reading::date)
            .containsExactly(TODAY.minusDays(9), TODAY);
    }

    @Test
    void it_takes_as_many_readings_as_a_form_and_a_file_take() {
        var full = indicator(Indicator.Direction.RISING, null, "1 ".repeat(200));
        assertThatThrownBy(() -> full.read(reading(TODAY.minusDays(900), "2"), TODAY)).isInstanceOf(Refused.class);
    }

    @Test
    void the_curve_has_more_above_and_later_to_the_right() {
        var curve = Curve.of(indicator(Indicator.Direction.RISING, "10", "2 6"), 100, 50);
        assertThat(curve.line()).isEqualTo("8.0,42.0 92.0,25.0");
        assertThat(curve.targetAt()).isEqualTo("8.0");
        var level = Curve.of(indicator(Indicator.Direction.RISING, null, "5 5"), 100, 50);
        assertThat(level.line()).isEqualTo("8.0,25.0 92.0,25.0");
        assertThat(Curve.of(indicator(Indicator.Direction.RISING, "5", ""), 100, 50).points()).isEmpty();
    }

    /** The last value is of today, those before it a day each. */
    private static Indicator indicator(Indicator.Direction direction, @Nullable String target, String values) {
        var told = Arrays.stream(values.split(" ")).filter(value -> !value.isEmpty()).toList();
        return new Indicator(
                "", direction, null, target == null ? null : new BigDecimal(target), 1, "",
                IntStream.range(0, told.size()).mapToObj(i -> reading(TODAY.minusDays(told.size() - 1L - i), told.get(i))).toList());
    }

    private static Reading reading(LocalDate date, String value) {
        return new Reading(date, new BigDecimal(value), "");
    }
}
