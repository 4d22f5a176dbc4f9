package fi.solmu.clock.wheel;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.clock.dates.YearWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeekSpokeTest {

    @Test
    void a_week_tells_who_does_what_and_keeps_the_inexact_apart() {
        var entries = new ArrayList<WheelEntry>();
        entries.add(Year.entry("a", "Perehdytys", "r1", LocalDate.of(2026, 11, 2), 40));
        entries.add(Year.entry("b", "Palaveri", "r0", LocalDate.of(2026, 11, 29), 1));
        entries.add(Year.entry("c", "Myöhemmin", "r0", LocalDate.of(2026, 11, 30), 1));
        entries.addAll(Year.entries("d", "r0", Map.of("months", 11), false));
        entries.addAll(Year.entries("e", "", Map.of("rule", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=23"), true));
        entries.add(new WheelEntry("f", "/f", "Avoin", "r0", null, false));

        var spoke = WeekSpoke.of(new YearWeek(2026, 48), Year.rings(3), entries);

        assertThat(spoke.parties()).extracting(party -> party.ring().key()).containsExactly("r0", "r1");
        assertThat(spoke.parties()).flatExtracting(WeekSpoke.Party::entries).extracting(WheelEntry::id)
            .containsExactly("b", "a");
        assertThat(spoke.shared()).extracting(WheelEntry::id).containsExactly("e");
        assertThat(spoke.loose()).extracting(WheelEntry::id).containsExactly("d");
        assertThat(spoke.open()).extracting(WheelEntry::id).containsExactly("f");
        assertThat(spoke.count()).isEqualTo(3);
    }

    @Test
    void week_53_stands_between_52_and_1() {
        var last = new YearWeek(2026, 53);
        assertThat(last.previous()).isEqualTo(new YearWeek(2026, 52));
        assertThat(last.next()).isEqualTo(new YearWeek(2027, 1));
        assertThat(last.monday()).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(YearWeek.parse("2026-W53")).isEqualTo(last).hasToString("2026-W53");
    }
}
