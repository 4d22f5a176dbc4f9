package fi.solmu.clock.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FinnishHolidaysTest {

    @Test
    void each_year_from_1995_to_2100_has_the_days_off_the_law_names() {
        var form = DateTimeFormatter.ofPattern("MMdd");
        for (var line : Lines.of("holidays.txt")) {
            var days = FinnishHolidays.in(Integer.parseInt(line[0])).entrySet().stream()
                .map(day -> form.format(day.getKey()) + (day.getValue().isEve() ? "*" : ""))
                .collect(Collectors.joining(" "));
            assertThat(days).as(line[0]).isEqualTo(line[1]);
        }
    }

    @Test
    void an_eve_is_a_working_day_where_the_office_says_so() {
        var eve = LocalDate.of(2026, 12, 24);
        assertThat(WorkingDays.FINNISH.isOpen(eve)).isFalse();
        assertThat(new WorkingDays(false, List.of()).isOpen(eve)).isTrue();
    }

    @Test
    void working_days_are_counted_over_easter() {
        var maundyThursday = LocalDate.of(2026, 4, 2);
        assertThat(WorkingDays.FINNISH.plus(maundyThursday, 1)).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(WorkingDays.FINNISH.plus(LocalDate.of(2026, 4, 7), -1)).isEqualTo(maundyThursday);
    }

    @Test
    void an_organisations_own_closed_days_count_too() {
        var monday = LocalDate.of(2026, 7, 6);
        assertThat(new WorkingDays(true, List.of(new Closing(monday, monday, "Kesäsulku"))).sameOrNext(monday.minusDays(2))).isEqualTo(monday.plusDays(1));
    }
}
