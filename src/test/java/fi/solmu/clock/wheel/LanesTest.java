package fi.solmu.clock.wheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanesTest {

    private static final Dial DIAL = new Dial(YearMonth.of(2026, 1));

    @ParameterizedTest
    @CsvSource({"30, LABEL, 270", "150, LABEL, 0", "150, ARC, 0", "600, ARC, 0"})
    void bars_of_one_lane_never_overlap_their_labels_counted(int entries, Mode mode, double room) {
        var lanes = Lanes.pack(Year.busy(entries, 1), DIAL, 150, mode, room);
        assertThat(lanes.bars()).hasSize(entries);
        lanes.bars().stream().collect(Collectors.groupingBy(bar -> bar.lane)).values().forEach(LanesTest::isApart);
    }

    @Test
    void a_series_keeps_its_lane_among_others() {
        var entries = new ArrayList<>(Year.busy(40, 1));
        entries.addAll(Year.entries("w", "r0", Map.of("rule", "FREQ=WEEKLY;BYDAY=WE", "from", "2026-01-10"), false));
        var lanes = Lanes.pack(entries, DIAL, 300, Mode.LABEL, 0);
        assertThat(lanes.bars()).filteredOn(bar -> bar.entry.id().equals("w")).extracting(bar -> bar.lane)
            .containsOnly(0);
    }

    @Test
    void a_label_at_the_years_end_stands_before_its_bar() {
        var entry = Year.entry("d", "Verkoston arviointi", "r0", LocalDate.of(2026, 12, 28), 1);
        var bar = Lanes.pack(List.of(entry), DIAL, 300, Mode.LABEL, 270).bars().get(0);
        assertThat(bar.before).isPositive();
        assertThat(bar.to).isLessThanOrEqualTo(Dial.TURN);
    }

    private static void isApart(List<Bar> lane) {
        lane.sort(Comparator.comparingDouble(Bar::left));
        for (int i = 1; i < lane.size(); i++) {
            assertThat(lane.get(i).left()).isGreaterThanOrEqualTo(lane.get(i - 1).right());
        }
    }
}
