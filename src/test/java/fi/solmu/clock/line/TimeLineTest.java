package fi.solmu.clock.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.clock.line.TimeLine.Bar;
import fi.solmu.clock.line.TimeLine.View;
import fi.solmu.clock.wheel.RingName;
import fi.solmu.clock.wheel.WheelEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeLineTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 1), TODAY = LocalDate.of(2026, 11, 23);
    private static final View YEAR = new View(START, START.plusYears(1), TODAY);
    private static final List<RingName> RINGS = List.of(new RingName("a", "Rata", 1), new RingName("b", "Asema", 2));

    @Test
    void every_day_is_equally_wide_and_week_53_is_drawn() {
        var line = TimeLine.draw(YEAR, RINGS, List.of());
        assertThat(line.months()).hasSize(12);
        assertThat(line.months().get(0).now()).isTrue();
        assertThat(line.weeks()).extracting(cell -> cell.week().toString()).contains("2026-W53", "2027-W01");
        assertThat(line.now()).isCloseTo(TimeLine.WIDTH * 22.5 / 365, within(0.1));
        assertThat(TimeLine.draw(new View(START.plusYears(3), START.plusYears(4), TODAY), RINGS, List.of()).now()).isNull();
    }

    @Test
    void bars_and_their_names_lie_inside_and_never_on_each_other() {
        var entries = Stream.of("FREQ=MONTHLY;BYDAY=1MO", "FREQ=MONTHLY;BYMONTHDAY=1", "FREQ=WEEKLY;BYDAY=TU", "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=31",
            "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1").flatMap(rule -> times("a", "Yhteinen läpikäynti " + rule.length(), rule)).toList();
        var band = TimeLine.draw(YEAR, RINGS.subList(0, 1), entries).bands().get(0);
        assertThat(band.bars()).hasSize(entries.size()).allMatch(bar -> bar.x() >= 0 && bar.x() + bar.width() <= TimeLine.WIDTH);
        assertThat(band.bars()).allMatch(bar -> bar.y() + bar.height() <= band.y() + band.height());
        for (var one : band.bars()) {
            assertThat(band.bars()).noneMatch(other -> other != one && other.y() == one.y() && overlap(one, other));
        }
    }

    @Test
    void what_goes_over_the_ends_is_cut_there_and_seen_from_both_sides() {
        var spanning = List.of(new WheelEntry("1", "/x", "Pitkä", "a", Timing.of(Map.of("rule", "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=20", "span", 30))
            .occurrences(START, START.plusDays(2), WorkingDays.FINNISH).get(0), false));
        assertThat(TimeLine.draw(YEAR, RINGS, spanning).bands().get(0).bars()).singleElement().matches(bar -> bar.x() == 0);
        var before = new View(START.minusYears(1), START, TODAY);
        assertThat(TimeLine.draw(before, RINGS, spanning).bands().get(0).bars()).singleElement().matches(bar -> bar.x() + bar.width() == TimeLine.WIDTH);
    }

    @Test
    void too_many_are_told_by_how_busy_each_week_is() {
        var many = IntStream.range(0, 1_000).boxed().flatMap(n -> times(n % 2 == 0 ? "a" : "b", "Kokous " + n, "FREQ=MONTHLY;BYMONTHDAY=" + (1 + n % 28))).toList();
        var line = TimeLine.draw(YEAR, RINGS, many);
        assertThat(line.bands()).allMatch(band -> band.bars().isEmpty() && band.heat().size() >= 52);
        assertThat(line.bands().get(0).heat()).allMatch(heat -> heat.level() >= 1 && heat.level() <= 5 && heat.x() + heat.width() <= TimeLine.WIDTH);
        assertThat(line.height()).isLessThan(400);
    }

    @Test
    void shared_moments_are_knots_and_near_ones_share_one() {
        var shared = Stream.of("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=4", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1")
            .flatMap(rule -> times("", "Yhteinen", rule)).map(entry -> entry.on("", entry.occurrence(), true)).toList();
        assertThat(TimeLine.draw(YEAR, RINGS, shared).knots()).extracting(knot -> knot.moments().size()).containsExactly(2, 1);
    }

    private static boolean overlap(Bar one, Bar other) {
        return one.x() < other.x() + other.width() && other.x() < one.x() + one.width();
    }

    private static Stream<WheelEntry> times(String ring, String title, String rule) {
        return Timing.byRule(rule).occurrences(START, START.plusYears(1), WorkingDays.FINNISH).stream()
            .map(time -> new WheelEntry(title, "/x", title, ring, time, false));
    }
}
