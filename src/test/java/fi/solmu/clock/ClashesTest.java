package fi.solmu.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.clock.dates.Closing;
import fi.solmu.clock.dates.Holiday;
import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.item.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What clashes, and where it would not. */
class ClashesTest {

    private static final UUID SCHOOL = new UUID(0, 1), CITY = new UUID(0, 2), COMPANY = new UUID(0, 3);
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1), TO = FROM.plusYears(1);

    @Test
    void several_who_ask_one_organisation_in_a_week_are_told_with_days_that_are_free() {
        var clashes = find(Map.of(), on("20260915", SCHOOL, COMPANY), on("20260917", CITY, COMPANY), on("20260922", CITY, COMPANY));
        assertThat(clashes).singleElement().satisfies(clash -> {
            assertThat(clash.what()).isEqualTo(Clash.What.CALLED_BY_SEVERAL);
            assertThat(clash.organisation()).isEqualTo(COMPANY);
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
    void a_weekly_rhythm_calls_nobody_away() {
        assertThat(find(Map.of(), practice(Timing.byRule("FREQ=WEEKLY;BYDAY=TU"), SCHOOL, COMPANY), on("20260917", CITY, COMPANY))).isEmpty();
    }

    @Test
    void a_day_on_which_a_party_is_closed_is_told_with_its_reason_and_open_days() {
        var closed = new WorkingDays(true, List.of(new Closing(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 16), "Syysloma")));
        assertThat(find(Map.of(SCHOOL, closed), on("20261014", CITY, SCHOOL))).singleElement().satisfies(clash -> {
            assertThat(clash.what()).isEqualTo(Clash.What.CLOSED);
            assertThat(clash.organisation()).isEqualTo(SCHOOL);
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

    private Clashes found;

    private List<Clash> find(Map<UUID, WorkingDays> different, Planned... practices) {
        found = new Clashes(List.of(practices), new Calendars(different), FROM, TO);
        return found.all();
    }

    private static Planned on(String day, UUID organisation, UUID... participants) {
        return practice(Timing.byRule("X-DATES=" + day), organisation, participants);
    }

    private static Planned practice(Timing timing, UUID organisation, UUID... participants) {
        var practice = new Practice("", timing, null, List.of(participants), "", "", "", List.of());
        return new Planned(new ItemId(ItemId.nextUuid()), "Kokous", "IN_FORCE", practice, organisation, null, WorkingDays.FINNISH, 1, Instant.EPOCH, Instant.EPOCH);
    }
}
