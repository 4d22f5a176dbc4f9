package fi.solmu.clock.clash;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.clock.Calendars;
import fi.solmu.clock.GroupsOfClock;
import fi.solmu.clock.Planned;
import fi.solmu.clock.Practice;
import fi.solmu.clock.dates.Closing;
import fi.solmu.clock.dates.Holiday;
import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.clock.dates.YearWeek;
import fi.solmu.item.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What clashes, and where it would not. */
class ClashesTest {

    private static final UUID SCHOOL = new UUID(0, 1), CITY = new UUID(0, 2), COMPANY = new UUID(0, 3), YOUNG = new UUID(0, 4), ROLE = new UUID(0, 5);
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1), TO = FROM.plusYears(1);

    @Test
    void several_who_ask_one_organisation_in_a_week_are_told_with_days_that_are_free() {
        var clashes = find(Map.of(), on("20260915", SCHOOL, COMPANY), on("20260917", CITY, COMPANY), on("20260922", CITY, COMPANY));
        assertThat(clashes).singleElement().satisfies(clash -> {
            assertThat(clash.what()).isEqualTo(Clash.What.CALLED_BY_SEVERAL);
            assertThat(clash.whose()).isEqualTo(COMPANY);
            assertThat(clash.moments()).extracting(moment -> moment.occurrence().first()).containsExactly(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 9, 17));
            assertThat(found.better(clash)).extracting(Clash.Better::date)
                .as("a week that nobody has, the nearest first").containsExactly(LocalDate.of(2026, 9, 8), LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 29));
            assertThat(found.better(clash)).extracting(Clash.Better::others).containsOnly(0);
        });
    }

    @Test
    void two_times_of_one_asker_and_what_is_ones_own_are_no_clash() {
        assertThat(find(Map.of(), on("20260915", CITY, COMPANY), on("20260917", CITY, COMPANY))).isEmpty();
        assertThat(find(Map.of(), on("20260915", COMPANY), on("20260917", CITY, COMPANY))).isEmpty();
    }

    @Test
    void nothing_is_suggested_for_the_days_between_the_years_but_to_what_stands_there_itself() {
        var clash = find(Map.of(), on("20261222", SCHOOL, COMPANY), on("20261223", CITY, COMPANY)).get(0);
        assertThat(found.better(clash)).extracting(Clash.Better::date).contains(LocalDate.of(2026, 12, 15))
            .noneMatch(day -> day.isAfter(LocalDate.of(2026, 12, 23)) && day.isBefore(LocalDate.of(2027, 1, 2)));
        var closed = new WorkingDays(true, List.of(new Closing(LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 28), "Inventaario")));
        var own = find(Map.of(SCHOOL, closed), on("20261228", CITY, SCHOOL)).get(0);
        assertThat(found.better(own)).extracting(Clash.Better::date).contains(LocalDate.of(2026, 12, 29));
    }

    @Test
    void a_weekly_rhythm_calls_nobody_away() {
        assertThat(find(Map.of(), practice(Timing.byRule("FREQ=WEEKLY;BYDAY=TU"), SCHOOL, COMPANY), on("20260917", CITY, COMPANY))).isEmpty();
    }

    @Test
    void a_day_on_which_a_party_is_closed_is_told_with_its_reason_and_open_days() {
        var closed = new WorkingDays(true, List.of(new Closing(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 16), "Syysloma")));
        assertThat(find(Map.of(SCHOOL, closed), on("20261014", CITY, SCHOOL))).singleElement().satisfies(clash -> {
            assertThat(clash.what()).isEqualTo(Clash.What.CLOSED);
            assertThat(clash.whose()).isEqualTo(SCHOOL);
            assertThat(clash.closed().name()).isEqualTo("Syysloma");
            assertThat(found.better(clash)).extracting(Clash.Better::date).containsExactly(LocalDate.of(2026, 10, 7), LocalDate.of(2026, 10, 21), LocalDate.of(2026, 9, 30));
        });
    }

    @Test
    void a_holiday_is_told_once_and_a_weekend_was_chosen() {
        assertThat(find(Map.of(), on("20260106", CITY, SCHOOL, COMPANY))).singleElement()
            .satisfies(clash -> assertThat(clash.closed().holiday()).isEqualTo(Holiday.EPIPHANY));
        assertThat(find(Map.of(), on("20260912", CITY, SCHOOL))).isEmpty();
    }

    @Test
    void a_clash_is_the_same_until_a_day_or_a_practice_changes() {
        var first = on("20260915", SCHOOL, COMPANY);
        var second = on("20260917", CITY, COMPANY);
        var key = find(Map.of(), first, second).get(0).key();
        assertThat(find(Map.of(), second, first).get(0).key()).isEqualTo(key);
        assertThat(find(Map.of(), first, on("20260918", CITY, COMPANY)).get(0).key()).isNotEqualTo(key);
    }

    @Test
    void a_customer_group_called_by_several_in_a_week_is_told_and_one_that_nobody_meets() {
        var first = on("20260915", SCHOOL);
        var second = on("20260917", CITY);
        groups = served(first, second);
        assertThat(find(Map.of(), first, second)).filteredOn(clash -> clash.what() == Clash.What.GROUP_CALLED).singleElement().satisfies(clash -> {
            assertThat(clash.whose()).isEqualTo(YOUNG);
            assertThat(clash.moments()).hasSize(2);
            assertThat(found.better(clash)).isNotEmpty().extracting(Clash.Better::date).noneMatch(date -> YearWeek.of(date).equals(YearWeek.of(LocalDate.of(2026, 9, 15))));
        });
        assertThat(silences()).extracting(Clash::first).as("until somebody meets them, and after it").containsExactly(FROM, LocalDate.of(2026, 9, 18));
        assertThat(silences()).extracting(Clash::last).containsExactly(LocalDate.of(2026, 9, 14), LocalDate.of(2026, 12, 31));
        assertThat(silences()).extracting(clash -> clash.moments().size()).containsExactly(1, 0);
        assertThat(found.better(silences().get(0))).extracting(Clash.Better::date).hasSize(3)
            .allMatch(date -> date.isAfter(LocalDate.of(2026, 4, 20)) && date.isBefore(LocalDate.of(2026, 5, 20)));
    }

    @Test
    void eight_weeks_between_meetings_are_not_silence_and_a_day_more_is() {
        var weekly = practice(Timing.byRule("FREQ=WEEKLY;BYDAY=MO"), SCHOOL);
        groups = served(weekly);
        assertThat(find(Map.of(), weekly)).isEmpty();
        var all = practice(Timing.byRule("X-DATES=20260226,20260424,20260619,20260814,20261009,20261204"), SCHOOL);
        groups = served(all);
        find(Map.of(), all);
        assertThat(silences()).extracting(Clash::first).as("56 days without").isEmpty();
        var late = practice(Timing.byRule("X-DATES=20260226,20260425,20260619,20260814,20261009,20261204"), SCHOOL);
        groups = served(late);
        find(Map.of(), late);
        assertThat(silences()).singleElement().satisfies(silence -> assertThat(silence.first()).isEqualTo(LocalDate.of(2026, 2, 27)));
    }

    @Test
    void what_should_come_before_and_comes_just_after_is_told_but_not_what_comes_for_the_next_year() {
        orders = List.of(new ClashGround.Order(id(1), id(2)));
        assertThat(find(Map.of(), yearly(1, 10, 20), yearly(2, 9, 15))).singleElement().satisfies(clash -> {
            assertThat(clash.what()).isEqualTo(Clash.What.ORDER);
            assertThat(clash.moved().planned().id().value()).isEqualTo(id(2));
            assertThat(found.better(clash)).extracting(Clash.Better::date).as("after it, on the same weekday")
                .startsWith(LocalDate.of(2026, 10, 27));
        });
        assertThat(find(Map.of(), yearly(1, 3, 10), yearly(2, 9, 15))).as("in spring before autumn").isEmpty();
        assertThat(find(Map.of(), yearly(1, 11, 10), yearly(2, 1, 15))).as("in autumn before the next winter").isEmpty();
        assertThat(find(Map.of(), yearly(1, 9, 15), yearly(2, 9, 15))).as("on the same day").isEmpty();
    }

    @Test
    void what_should_come_before_is_found_also_after_the_last_day_that_is_looked_at() {
        var winter = LocalDate.of(2026, 11, 23);
        var before = planned(id(1), new Practice("", Timing.byRule("X-DATES=20271201"), null, List.of(), "", "", "", List.of()), CITY);
        var after = planned(id(2), new Practice("", Timing.byRule("X-DATES=20271101"), null, List.of(), "", "", "", List.of()), CITY);
        var ground = new ClashGround(List.of(before, after), new Calendars(Map.of()), groups,
            List.of(new ClashGround.Order(id(1), id(2)), new ClashGround.Order(id(2), id(1))), winter, winter.plusYears(1));
        assertThat(new Clashes(ground).all()).singleElement().satisfies(clash -> {
            assertThat(clash.what()).isEqualTo(Clash.What.ORDER);
            assertThat(clash.moved().planned().id().value()).isEqualTo(id(2));
        });
    }

    @Test
    void a_silence_is_the_same_in_whatever_order_what_ends_it_is_read() {
        var day = on("20260915", SCHOOL);
        var other = on("20260915", CITY);
        var days = practice(Timing.of(Map.of("rule", "X-DATES=20260915", "span", 3)), COMPANY);
        groups = served(day, other, days);
        find(Map.of(), day, other, days);
        var key = silences().get(0).key();
        assertThat(silences().get(0).moments()).singleElement().as("the one that lasts").satisfies(moment -> assertThat(moment.planned()).isEqualTo(days));
        find(Map.of(), days, other, day);
        assertThat(silences().get(0).key()).isEqualTo(key);
        groups = served(day, other);
        find(Map.of(), day, other);
        key = silences().get(0).key();
        find(Map.of(), other, day);
        assertThat(silences().get(0).key()).isEqualTo(key);
    }

    @Test
    void a_role_with_more_than_three_practices_in_a_month_is_told_with_months_that_have_room() {
        var month = IntStream.rangeClosed(1, 4).mapToObj(day -> answered("X-DATES=2026091" + day)).toArray(Planned[]::new);
        assertThat(find(Map.of(), month)).filteredOn(clash -> clash.what() == Clash.What.LOAD).singleElement().satisfies(clash -> {
            assertThat(clash.whose()).isEqualTo(ROLE);
            assertThat(clash.moments()).hasSize(4);
            assertThat(found.better(clash)).containsExactly(new Clash.Better(LocalDate.of(2026, 10, 1), 0),
                new Clash.Better(LocalDate.of(2026, 8, 1), 0), new Clash.Better(LocalDate.of(2026, 11, 1), 0));
        });
        assertThat(find(Map.of(), Arrays.copyOf(month, 3))).noneMatch(clash -> clash.what() == Clash.What.LOAD);
        assertThat(find(Map.of(), month[0], month[1], month[2], answered("X-DATES=20261001,20261002,20261003,20261004")))
            .as("another month, however often in it").noneMatch(clash -> clash.what() == Clash.What.LOAD);
    }

    @Test
    void what_is_too_much_for_a_role_is_what_is_said_of_it() {
        var month = IntStream.rangeClosed(1, 4).mapToObj(day -> answered("X-DATES=2026091" + day)).toArray(Planned[]::new);
        limits = Map.of(ROLE, 4, id(9), 1);
        assertThat(find(Map.of(), month)).noneMatch(clash -> clash.what() == Clash.What.LOAD);
        limits = Map.of(ROLE, 1);
        assertThat(find(Map.of(), month[0], month[1], answered("X-DATES=20261001")))
            .filteredOn(clash -> clash.what() == Clash.What.LOAD).singleElement().satisfies(clash -> {
                assertThat(found.limit(clash)).isEqualTo(1);
                assertThat(found.better(clash)).extracting(Clash.Better::date).as("October is full").doesNotContain(LocalDate.of(2026, 10, 1));
            });
    }

    private List<Clash> silences() {
        return found.all().stream().filter(clash -> clash.what() == Clash.What.SILENCE).toList();
    }

    private static GroupsOfClock served(Planned... practices) {
        return new GroupsOfClock(List.of(new GroupsOfClock.Group(YOUNG, "Nuoret")),
            Arrays.stream(practices).collect(Collectors.toMap(planned -> planned.id().value(), planned -> Set.of(YOUNG))));
    }

    private static UUID id(int number) {
        return new UUID(1, number);
    }

    private static Planned yearly(int number, int month, int day) {
        var rule = Timing.byRule("FREQ=YEARLY;BYMONTH=" + month + ";BYMONTHDAY=" + day);
        return planned(id(number), new Practice("", rule, null, List.of(), "", "", "", List.of()), CITY);
    }

    private static Planned answered(String rule) {
        return planned(ItemId.nextUuid(), new Practice("", Timing.byRule(rule), ROLE, List.of(), "", "", "", List.of()), CITY);
    }

    private Clashes found;
    private GroupsOfClock groups = new GroupsOfClock(List.of(), Map.of());
    private List<ClashGround.Order> orders = List.of();
    private Map<UUID, Integer> limits = Map.of();

    private List<Clash> find(Map<UUID, WorkingDays> different, Planned... practices) {
        found = new Clashes(new ClashGround(List.of(practices), new Calendars(different), groups, orders, limits, FROM, TO));
        return found.all();
    }

    private static Planned on(String day, UUID organisation, UUID... participants) {
        return practice(Timing.byRule("X-DATES=" + day), organisation, participants);
    }

    private static Planned practice(Timing timing, UUID organisation, UUID... participants) {
        var practice = new Practice("", timing, null, List.of(participants), "", "", "", List.of());
        return planned(ItemId.nextUuid(), practice, organisation);
    }

    private static Planned planned(UUID id, Practice practice, UUID organisation) {
        return new Planned(new ItemId(id), "Kokous", "IN_FORCE", practice, organisation, null, WorkingDays.FINNISH, 1, Instant.EPOCH, Instant.EPOCH);
    }
}
