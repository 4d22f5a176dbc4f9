package fi.solmu.clock.wheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearWheelTest {

    @ParameterizedTest
    @CsvSource({"30, 6, LABEL", "150, 6, ARC", "600, 6, HEAT"})
    void the_wheel_says_as_much_as_it_has_room_for(int entries, int rings, Mode mode) {
        assertThat(busy(entries, rings, null).mode()).isEqualTo(mode);
    }

    @Test
    void an_opened_ring_says_more_while_the_others_fold_to_their_weeks() {
        var wheel = busy(150, 6, "r2");
        assertThat(wheel.mode()).isEqualTo(Mode.LABEL);
        assertThat(wheel.rings()).filteredOn(YearWheel.Ring::folded).hasSize(5)
            .allMatch(ring -> ring.arcs().isEmpty() && !ring.heat().isEmpty());
        assertThat(wheel.arcs()).isNotEmpty().allMatch(arc -> arc.ring() == 2);
        assertThat(busy(600, 6, "r2").mode()).isEqualTo(Mode.ARC);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 30, 45})
    void no_label_is_wider_than_the_line_it_stands_on(int entries) {
        var labels = busy(entries, 4, null).arcs().stream().map(YearWheel.Arc::label).filter(Objects::nonNull).toList();
        assertThat(labels).isNotEmpty().allSatisfy(label ->
            assertThat(LabelWidths.of(label.text(), label.size())).isLessThanOrEqualTo(length(label.path()) + 0.5));
    }

    @Test
    void a_single_day_is_named_beside_its_mark() {
        var arc = draw(List.of(Year.entry("a", "Häiriöharjoitus", "r0", LocalDate.of(2026, 3, 18), 1))).arcs().get(0);
        assertThat(arc.label().text()).isEqualTo("Häiriöharjoitus");
        assertThat(arc.label().inside()).isFalse();
    }

    @Test
    void a_weekly_practice_keeps_to_one_lane_and_is_named_once_in_a_while() {
        var timing = Map.of("rule", "FREQ=WEEKLY;BYDAY=WE", "months", List.of(2, 3, 4, 9, 10));
        var weekly = Year.entries("w", "r0", timing, false);
        assertThat(draw(weekly).arcs()).hasSize(weekly.size()).filteredOn(arc -> arc.label() != null).hasSize(2);
    }

    @Test
    void a_month_is_drawn_as_a_month_and_never_as_a_day() {
        var arc = draw(Year.entries("m", "r0", Map.of("months", 5), false)).arcs().get(0);
        assertThat(arc.loose()).isTrue();
        assertThat(arc.first()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(arc.last()).isEqualTo(LocalDate.of(2026, 5, 31));
    }

    @Test
    void what_is_to_be_agreed_stands_beside_the_wheel() {
        var open = new WheelEntry("o", "/o", "Yhteinen iltapäivä", "r0", null, false);
        assertThat(draw(List.of(open)).open()).containsExactly(open);
        assertThat(draw(List.of(open)).arcs()).isEmpty();
    }

    @Test
    void work_over_new_year_is_seen_from_both_years() {
        var entry = List.of(Year.entry("n", "Talvilomat", "r0", LocalDate.of(2026, 12, 21), 14));
        for (int year : new int[] {2026, 2027}) {
            var view = new YearWheel.View(year, Year.TODAY, null);
            assertThat(YearWheel.draw(view, Year.rings(1), entry).arcs()).hasSize(1);
        }
    }

    @Test
    void the_year_2026_has_a_week_53_and_the_hand_shows_only_this_year() {
        var wheel = draw(List.of());
        assertThat(wheel.weeks()).hasSize(53).last().matches(week -> week.week() == 53 && week.labelled());
        assertThat(wheel.weeks()).filteredOn(YearWheel.WeekCell::now)
            .extracting(YearWheel.WeekCell::week).containsExactly(48);
        assertThat(wheel.hand()).isNotNull();
        var later = new YearWheel.View(2028, Year.TODAY, null);
        assertThat(YearWheel.draw(later, Year.rings(2), List.of()).hand()).isNull();
    }

    @Test
    void past_present_and_coming_are_told_apart() {
        var entries = new ArrayList<WheelEntry>();
        entries.add(Year.entry("a", "Mennyt", "r0", Year.TODAY.minusDays(5), 5));
        entries.add(Year.entry("b", "Nyt", "r0", Year.TODAY.minusDays(5), 6));
        entries.add(Year.entry("c", "Tulossa", "r0", Year.TODAY.plusDays(1), 5));
        assertThat(draw(entries).arcs()).extracting(YearWheel.Arc::state)
            .containsExactlyInAnyOrder(WheelEntry.State.PAST, WheelEntry.State.NOW, WheelEntry.State.COMING);
        assertThat(draw(entries).hub().running()).isEqualTo(1);
    }

    @Test
    void shared_moments_nearer_than_eight_days_are_one_knot_and_no_knots_overlap() {
        var daily = Year.entries("s", "", Map.of("rule", "FREQ=DAILY;INTERVAL=3", "from", "2026-02-01"), true);
        var knots = draw(daily).thread().knots();
        assertThat(knots).allMatch(knot -> knot.moments().size() <= 3);
        for (int i = 1; i < knots.size(); i++) {
            var one = knots.get(i - 1);
            var next = knots.get(i);
            assertThat(Math.hypot(one.x() - next.x(), one.y() - next.y())).isGreaterThan(2 * one.radius());
        }
    }

    @Test
    void forty_organisations_still_make_a_wheel() {
        for (var opened : new String[] {"r7", null}) {
            assertThat(busy(1000, 40, opened).rings()).hasSize(40)
                .allMatch(ring -> ring.width() > 1 && ring.radius() > Plan.INNER - 1);
        }
    }

    private static YearWheel draw(List<WheelEntry> entries) {
        return YearWheel.draw(Year.VIEW, Year.rings(2), entries);
    }

    private static YearWheel busy(int entries, int rings, String opened) {
        var view = new YearWheel.View(2026, Year.TODAY, opened);
        return YearWheel.draw(view, Year.rings(rings), Year.busy(entries, rings));
    }

    private static double length(String path) {
        var n = path.substring(1).split("[A, ]");
        double radius = Double.parseDouble(n[2]);
        double chord = Math.hypot(number(n, 0) - number(n, 7), number(n, 1) - number(n, 8));
        double angle = 2 * Math.asin(Math.min(1, chord / 2 / radius));
        return radius * (n[5].equals("1") ? Dial.TURN - angle : angle);
    }

    private static double number(String[] parts, int at) {
        return Double.parseDouble(parts[at]);
    }

    @Test
    void twelve_months_may_begin_in_any_of_them() {
        var school = new YearWheel.View(YearMonth.of(2026, 8), LocalDate.of(2027, 1, 15), null);
        var wheel = YearWheel.draw(school, List.of(new RingName("r0", "Koulu", 1)), List.of(
            Year.entry("a", "Syyslukukausi alkaa", "r0", LocalDate.of(2026, 8, 12), 1), Year.entry("b", "Ennen vuotta", "r0", LocalDate.of(2026, 7, 31), 1),
            Year.entry("c", "Kevätjuhla", "r0", LocalDate.of(2027, 6, 5), 1), Year.entry("d", "Vuoden jälkeen", "r0", LocalDate.of(2027, 8, 1), 1)));
        assertThat(wheel.months()).extracting(YearWheel.MonthCell::month).containsExactly(8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7);
        assertThat(wheel.months()).filteredOn(YearWheel.MonthCell::now).extracting(YearWheel.MonthCell::month).containsExactly(1);
        assertThat(wheel.weeks()).extracting(YearWheel.WeekCell::week).startsWith(31).contains(53).endsWith(30);
        assertThat(wheel.hand()).isNotNull();
        assertThat(wheel.arcs()).extracting(YearWheel.Arc::id).containsExactly("a", "c");
    }
}
