package fi.solmu.clock.wheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers stand on their bars, from whichever month the wheel goes round. */
class BarNumberTest {

    private static final Pattern FIRST = Pattern.compile("M(-?[\\d.]+),(-?[\\d.]+)");

    @ParameterizedTest
    @ValueSource(strings = {"2026-01", "2026-08", "2026-11"})
    void a_number_stands_on_its_bar(String month) {
        var from = YearMonth.parse(month);
        var entry = Year.entry("a", "7 Kokous", "r0", LocalDate.of(2026, 12, 3), 6);
        var wheel = YearWheel.draw(new YearWheel.View(from, Year.TODAY, null), List.of(new RingName("r0", "Koulu", 1)), List.of(entry));
        var arc = wheel.arcs().get(0);
        var begins = FIRST.matcher(arc.path());
        assertThat(begins.find()).as(arc.path()).isTrue();
        var number = BarNumber.of(arc, from);
        assertThat(Math.hypot(number.x() - Double.parseDouble(begins.group(1)), number.y() - Double.parseDouble(begins.group(2))))
            .as("%s beside the bar that begins at %s", number, begins.group()).isLessThan(60);
    }
}
