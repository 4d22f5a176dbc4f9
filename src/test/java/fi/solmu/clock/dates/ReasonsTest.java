package fi.solmu.clock.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a day is that day. */
class ReasonsTest {

    private static final WorkingDays SCHOOL = new WorkingDays(true, List.of(
        closing("2026-10-12", "2026-10-16", "Syysloma"), closing("2026-06-01", "2026-08-07", "Kesä"), closing("2026-11-30", "2026-11-30", "Suunnittelu")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FREQ=MONTHLY;BYMONTH=3;X-WORKDAY=-1            | none               | 2024 | 2024-03-28 | HOLIDAY 2024-03-29 GOOD_FRIDAY
        FREQ=MONTHLY;BYMONTH=5;X-WORKDAY=1             | none               | 2026 | 2026-05-04 | HOLIDAY 2026-05-01 MAY_DAY
        FREQ=MONTHLY;BYMONTH=5;X-WORKDAY=1             | none               | 2028 | 2028-05-02 | HOLIDAY 2028-05-01 MAY_DAY
        FREQ=MONTHLY;BYMONTH=9;X-WORKDAY=1             | none               | 2026 | 2026-09-01 |
        FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=2             | following          | 2026 | 2026-05-04 | WEEKEND 2026-05-02
        FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=4             | following          | 2026 | 2026-04-07 | WEEKEND 2026-04-04, HOLIDAY 2026-04-05 EASTER, HOLIDAY 2026-04-06 EASTER_MONDAY
        FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=31            | modified_following | 2026 | 2026-05-29 | WEEKEND 2026-05-31
        FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24           | preceding          | 2026 | 2026-12-23 | HOLIDAY 2026-12-24 CHRISTMAS_EVE
        FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=5             | following          | 2026 | 2026-05-05 |
        X-HOLIDAY=EASTER;X-OFFSET=-3W                  | none               | 2026 | 2026-03-31 | HANGS_ON_HOLIDAY 2026-04-05 EASTER, HOLIDAY 2026-04-03 GOOD_FRIDAY
        X-HOLIDAY=EASTER                               | none               | 2026 | 2026-04-05 |
        FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;SKIP=BACKWARD | none            | 2026 | 2026-02-28 | NO_SUCH_DAY 2026-02-28 30
        FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=FORWARD  | none            | 2026 | 2026-03-01 | NO_SUCH_DAY 2026-02-01 29
        FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=BACKWARD | none            | 2028 | 2028-02-29 |
        FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;SKIP=BACKWARD | none               | 2027 | 2027-12-27 | NO_SUCH_WEEK 2027-01-01 53
        FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;SKIP=BACKWARD | none               | 2026 | 2026-12-28 |
        FREQ=WEEKLY;X-WEEKS=ODD;BYDAY=WE               | none               | 2027 | 2027-01-06 | WEEK_53 2026-12-28 53
        FREQ=WEEKLY;X-WEEKS=ODD;BYDAY=WE               | none               | 2026 | 2026-01-14 |
        """)
    void a_day_says_what_of_the_calendar_put_it_there(String rule, String shift, int year, LocalDate first, String reasons) {
        var timing = Timing.of(Map.of("rule", rule, "shift", shift));
        var occurrence = timing.occurrences(year).stream().filter(each -> each.first().equals(first)).findFirst().orElseThrow();
        assertThat(told(timing, occurrence, WorkingDays.FINNISH)).isEqualTo(reasons == null ? "" : reasons);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=14     | following | 2026-10-14 | 2026-10-19 | CLOSED 2026-10-14 Syysloma
        FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=14     | preceding | 2026-10-14 | 2026-10-09 | CLOSED 2026-10-14 Syysloma
        FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=14     | none      | 2026-10-14 | 2026-10-14 |
        FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=19      | following | 2026-06-19 | 2026-08-10 | CLOSED 2026-06-19 Kesä
        FREQ=MONTHLY;BYMONTH=11;X-WORKDAY=-1     | none      | 2026-11-30 | 2026-11-27 | CLOSED 2026-11-30 Suunnittelu
        FREQ=MONTHLY;BYMONTH=8;X-WORKDAY=2       | none      | 2026-08-04 | 2026-08-11 | CLOSED 2026-08-03 Kesä
        """)
    void an_organisations_closed_days_move_its_own_and_the_original_stays(
            String rule, String shift, LocalDate original, LocalDate first, String reasons) {
        var timing = Timing.of(Map.of("rule", rule, "shift", shift));
        var year = timing.occurrences(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), SCHOOL);
        assertThat(year).hasSize(1);
        assertThat(year.get(0).original()).isEqualTo(original);
        assertThat(year.get(0).first()).isEqualTo(first);
        assertThat(told(timing, year.get(0), SCHOOL)).isEqualTo(reasons == null ? "" : reasons);
    }

    @Test
    void a_month_without_working_days_has_no_last_one() {
        var july = Timing.byRule("FREQ=MONTHLY;BYMONTH=7;X-WORKDAY=-1");
        assertThat(july.occurrences(2026)).hasSize(1);
        assertThat(july.occurrences(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), SCHOOL)).isEmpty();
    }

    @Test
    void windows_add_up_for_one_who_is_closed_too() {
        for (var rule : List.of("FREQ=MONTHLY;X-WORKDAY=1,-1", "FREQ=WEEKLY;BYDAY=MO,FR", "X-HOLIDAY=ALL_SAINTS;X-OFFSET=-40W")) {
            for (var shift : List.of("none", "following", "preceding", "nearest", "modified_following")) {
                var timing = Timing.of(Map.of("rule", rule, "shift", shift));
                var start = LocalDate.of(2026, 1, 1);
                var whole = timing.occurrences(start, start.plusYears(1), SCHOOL);
                for (int day = 5; day < 365; day += 30) {
                    var parts = new ArrayList<>(timing.occurrences(start, start.plusDays(day), SCHOOL));
                    parts.addAll(timing.occurrences(start.plusDays(day), start.plusYears(1), SCHOOL));
                    assertThat(parts).as(rule + " " + shift + " " + day).isEqualTo(whole);
                }
            }
        }
    }

    @Test
    void closings_that_touch_or_lie_within_each_other_are_one_wall() {
        var days = new WorkingDays(true, List.of(
            closing("2026-03-02", "2026-03-20", "Remontti"), closing("2026-03-09", "2026-03-13", "Talviloma"),
            closing("2026-03-18", "2026-03-24", "Muutto")));
        assertThat(days.sameOrNext(LocalDate.of(2026, 3, 4))).isEqualTo(LocalDate.of(2026, 3, 25));
        assertThat(days.sameOrPrevious(LocalDate.of(2026, 3, 24))).isEqualTo(LocalDate.of(2026, 2, 27));
        assertThat(days.closing(LocalDate.of(2026, 3, 10)).name()).isEqualTo("Remontti");
        assertThat(days.closing(LocalDate.of(2026, 3, 23)).name()).isEqualTo("Muutto");
        assertThat(days.closing(LocalDate.of(2026, 3, 25))).isNull();
    }

    private static String told(Timing timing, Occurrence occurrence, WorkingDays working) {
        return timing.reasons(occurrence, working).stream()
            .map(reason -> (reason.why() + " " + reason.date() + " " + (reason.holiday() != null ? reason.holiday() : reason.name())
                + (reason.number() == 0 ? "" : reason.number())).strip())
            .collect(Collectors.joining(", "));
    }

    private static Closing closing(String first, String last, String name) {
        return new Closing(LocalDate.parse(first), LocalDate.parse(last), name);
    }
}
