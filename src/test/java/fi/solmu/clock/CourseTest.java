package fi.solmu.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.clock.Fact.State;
import fi.solmu.clock.dates.Occurrence;
import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.item.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Timing SECOND_TUESDAY = Timing.byRule("FREQ=MONTHLY;BYDAY=2TU");
    private static final Timing THIRD_TUESDAY = Timing.byRule("FREQ=MONTHLY;BYDAY=3TU");

    @Test
    void from_some_day_on_the_next_timing_names_the_times_and_those_before_stay() {
        var course = Course.of(SECOND_TUESDAY).then(day("2026-12-01"), THIRD_TUESDAY);
        assertThat(days(course, "2026-10-01", "2027-02-01")).containsExactly("2026-10-13", "2026-11-10", "2026-12-15", "2027-01-19");
        assertThat(course.on(day("2026-11-30"))).isEqualTo(SECOND_TUESDAY);
        assertThat(course.on(day("2026-12-01"))).isEqualTo(THIRD_TUESDAY);
    }

    @Test
    void a_change_before_an_earlier_one_takes_its_place() {
        var twice = Course.of(SECOND_TUESDAY).then(day("2026-12-01"), THIRD_TUESDAY).then(day("2027-03-01"), Timing.byRule("FREQ=MONTHLY;BYDAY=1WE"));
        assertThat(days(twice, "2026-11-01", "2027-05-01")).containsExactly(
            "2026-11-10", "2026-12-15", "2027-01-19", "2027-02-16", "2027-03-03", "2027-04-07");
        var sooner = twice.then(day("2026-06-01"), Timing.byRule("FREQ=MONTHLY;BYMONTHDAY=20"));
        assertThat(sooner.earlier()).hasSize(1);
        assertThat(days(sooner, "2026-05-01", "2026-08-01")).containsExactly("2026-05-12", "2026-06-20", "2026-07-20");
        assertThat(twice.then(day("2026-12-01"), SECOND_TUESDAY).earlier()).extracting(Earlier::through).containsExactly(day("2026-11-30"));
    }

    @Test
    void a_time_that_a_holiday_moves_over_the_border_is_named_once_by_the_day_of_its_rule() {
        var last = Timing.of(Map.of("rule", "FREQ=MONTHLY;BYMONTHDAY=-1", "shift", "following"));
        var course = Course.of(last).then(day("2027-02-01"), Timing.of(Map.of("rule", "FREQ=MONTHLY;BYMONTHDAY=1", "shift", "following")));
        assertThat(days(course, "2027-01-01", "2027-03-01")).containsExactly("2027-02-01", "2027-02-01");
        assertThat(course.occurrences(day("2027-01-01"), day("2027-03-01"), WorkingDays.FINNISH)).extracting(Occurrence::original)
            .containsExactly(day("2027-01-31"), day("2027-02-01"));
    }

    @Test
    void what_differs_is_paired_with_the_day_it_moved_to() {
        var before = planned(Course.of(SECOND_TUESDAY));
        var differing = Differing.between(before, before.with(Course.of(SECOND_TUESDAY).then(day("2026-12-01"), THIRD_TUESDAY)), TODAY);
        assertThat(differing.moved()).isEqualTo(12);
        assertThat(differing.gone() + differing.come()).isZero();
        assertThat(differing.shown()).hasSize(8).first().satisfies(change -> {
            assertThat(change.before().occurrence().first()).isEqualTo("2026-12-08");
            assertThat(change.after().occurrence().first()).isEqualTo("2026-12-15");
        });
        assertThat(differing.more()).isEqualTo(4);
    }

    @Test
    void what_only_goes_or_comes_is_told_so_and_another_hour_is_a_change_too() {
        var before = planned(Course.of(SECOND_TUESDAY));
        var rarer = between(before, Timing.byRule("FREQ=YEARLY;BYMONTH=3,9;BYDAY=2TU"));
        assertThat(List.of(rarer.moved(), rarer.gone(), rarer.come())).containsExactly(0L, 19L, 0L);
        var oftener = between(planned(Course.of(Timing.byRule("FREQ=YEARLY;BYMONTH=3,9;BYDAY=2TU"))), SECOND_TUESDAY);
        assertThat(List.of(oftener.moved(), oftener.gone(), oftener.come())).containsExactly(0L, 0L, 19L);
        assertThat(between(before, Timing.of(Map.of("rule", "FREQ=MONTHLY;BYDAY=2TU", "time", "9.00"))).moved()).isEqualTo(23);
        assertThat(between(before, Timing.byRule("FREQ=MONTHLY;BYDAY=2TU;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12")).isNothing()).isTrue();
        assertThat(between(before, Timing.toBeAgreed()).gone()).isEqualTo(23);
        assertThat(between(planned(Course.of(Timing.inMonths(3))), Timing.byRule("FREQ=YEARLY;BYMONTH=3;BYDAY=2TU")).moved()).isEqualTo(2);
    }

    @Test
    void what_was_told_of_a_time_stays_when_no_timing_names_its_day_any_more() {
        var held = new Fact(day("2026-03-10"), State.HELD, null, "Sujui");
        var moved = new Fact(day("2026-12-08"), State.MOVED, day("2026-12-09"), "");
        var before = planned(Course.of(SECOND_TUESDAY), held, moved);
        var differing = between(before, THIRD_TUESDAY);
        assertThat(differing.kept()).containsExactly(held, moved);
        assertThat(differing.changes()).noneMatch(change -> change.before() != null
            && List.of(day("2026-03-10"), day("2026-12-09")).contains(change.before().occurrence().first()));
        var after = before.with(Course.of(THIRD_TUESDAY));
        assertThat(after.moments(day("2026-03-01"), day("2026-04-01"))).extracting(moment -> moment.occurrence().first())
            .containsExactly(day("2026-03-10"), day("2026-03-17"));
        assertThat(after.named(day("2026-03-10"))).get().extracting(Moment::fact).isEqualTo(held);
        assertThat(before.moments(day("2026-03-01"), day("2026-04-01"))).as("told and named is one time").hasSize(1);
    }

    private static Differing between(Planned before, Timing timing) {
        return Differing.between(before, before.with(Course.of(timing)), TODAY);
    }

    private static List<String> days(Course course, String from, String to) {
        return course.occurrences(day(from), day(to), WorkingDays.FINNISH).stream().map(each -> each.first().toString()).toList();
    }

    private static Planned planned(Course course, Fact... facts) {
        var practice = new Practice("", course, null, List.of(), "", "", "", List.of(facts));
        return new Planned(new ItemId(ItemId.nextUuid()), "Kokous", "IN_FORCE", practice, ItemId.nextUuid(), null, WorkingDays.FINNISH, 1,
            Instant.EPOCH, Instant.EPOCH);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
