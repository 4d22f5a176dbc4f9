package fi.solmu.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.item.Deed;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class PracticesTest {

    @Autowired Cast cast;
    @Autowired Practices practices;
    @Autowired PracticeHome home;
    @Autowired Items items;

    @Test
    void a_practice_is_kept_as_it_was_told() {
        var fields = timed(Map.of("rule", "FREQ=YEARLY;BYMONTH=3,10;BYDAY=3WE", "from", LocalDate.of(2025, 1, 1),
                "span", 2, "time", "9.00–11.30", "shift", "following"))
            .with("ring", "Osaaminen").with("responsible", cast.dispatcherRole)
            .with("participants", List.of(cast.city)).with("why", "Opitaan").with("how", "Yhdessä").with("where", "Asemalla")
            .with("occurrences", List.of(Map.of("date", LocalDate.of(2026, 3, 18), "state", "held", "note", "Hyvä")));
        var id = add("IN_FORCE", fields);

        assertThat(read(id)).isEqualTo(fields);
    }

    @Test
    void what_was_last_becomes_a_date() {
        var id = add("IN_FORCE", timed(Map.of("rule", "FREQ=MONTHLY;BYMONTHDAY=1"))
            .with("occurrences", List.of(Map.of("last", 1, "state", "held"), Map.of("last", 2, "state", "missed"),
                    Map.of("last", 1, "before", LocalDate.of(2020, 5, 20), "state", "late"))));

        var month = LocalDate.now().minusDays(1).withDayOfMonth(1);
        assertThat(get(id).facts()).extracting(Fact::date)
            .containsExactly(LocalDate.of(2020, 5, 1), month.minusMonths(1), month);
    }

    @Test
    void a_practice_in_force_says_when_be_it_only_that_the_time_is_to_be_agreed() {
        assertThatThrownBy(() -> add("IN_FORCE", Fields.NONE)).isInstanceOfSatisfying(Refused.class,
            refused -> assertThat(refused.faults()).extracting(Refused.Fault::field).containsExactly("timing"));

        assertThat(get(add("PROPOSED", Fields.NONE)).timing()).isNull();
        assertThat(get(add("IN_FORCE", timed(Map.of("open", true)))).timing().open()).isTrue();
    }

    @Test
    void a_timing_that_cannot_be_is_refused_at_its_field() {
        assertRefused(Map.of("rule", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), "timing.rule", "clock.rule-never");
        assertRefused(Map.of("rule", "joskus"), "timing.rule", "clock.rule-unclear");
        assertRefused(Map.of("months", List.of(1), "weeks", List.of(2)), "timing", "clock.timing-one-way");
        assertRefused(Map.of("months", List.of(1), "time", "iltapäivällä"), "timing.time", "clock.time-unclear");
        assertRefused(Map.of("months", List.of(1), "from", LocalDate.of(2026, 2, 1), "until", LocalDate.of(2026, 1, 1)),
            "timing.until", "clock.term-backwards");
    }

    @Test
    void a_changed_practice_keeps_its_history_and_facts_told_again_stay_told_by_the_first() {
        var fields = timed(Map.of("months", List.of(9)))
            .with("occurrences", List.of(Map.of("date", LocalDate.of(2025, 9, 1), "state", "held")));
        var id = add("IN_FORCE", fields);
        cast.as(cast.kaisa, () -> {
            var item = items.get(id, cast.kaisa);
            items.change(id, 1, item.draft(fields.with("why", "Muuten unohtuu")), Deed.CHANGED, cast.kaisa);
        });
        assertThat(get(id).why()).isEqualTo("Muuten unohtuu");
        assertThat(get(id).facts()).hasSize(1);
    }

    @Test
    void a_practice_next_door_is_not_there() {
        var id = add("IN_FORCE", timed(Map.of("open", true)));
        assertThatThrownBy(() -> cast.as(cast.ulla, () -> items.get(id, cast.ulla))).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> cast.as(cast.ulla, () -> practices.get(id, cast.ulla))).isInstanceOf(RuntimeException.class);
    }

    private void assertRefused(Map<String, ?> timing, String field, String key) {
        assertThatThrownBy(() -> add("PROPOSED", timed(timing))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.faults()).extracting(Refused.Fault::field).containsExactly(field);
            assertThat(refused.key()).isEqualTo(key);
        });
    }

    private static Fields timed(Map<String, ?> timing) {
        return Fields.NONE.with("timing", timing);
    }

    private ItemId add(String state, Fields fields) {
        return cast.as(cast.bo, () -> items.add(
            Kind.PRACTICE, cast.draft(Kind.PRACTICE, "Häiriöharjoitus", fields, cast.bo).in(state), cast.bo));
    }

    private Practice get(ItemId id) {
        return cast.as(cast.bo, () -> practices.get(id, cast.bo).practice());
    }

    private Fields read(ItemId id) {
        return cast.as(cast.bo, () -> home.read(id, cast.bo));
    }
}
