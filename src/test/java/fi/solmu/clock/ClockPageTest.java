package fi.solmu.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.item.Fields;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Visibility;
import fi.solmu.web.Viewer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ClockPageTest {

    private static boolean isMade;

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired Practices practices;

    @BeforeEach
    void a_small_year() {
        if (!isMade) {
            cast.as(cast.kaisa, () -> practices.of(cast.kaisa).forEach(left -> items.remove(left.id(), cast.kaisa)));
            assertThat(visitors.as(cast.bo).get("/asema/clock").page().select(".empty").text()).contains("Vuosikello on vielä tyhjä");
            add(cast.bo, "Junien talvi", cast.dispatcherRole, List.of(), Map.of("rule", "FREQ=YEARLY;BYMONTH=10;BYDAY=1TU"));
            add(cast.bo, "Yhteinen harjoitus", cast.dispatcherRole, List.of(cast.city), Map.of("rule", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=29", "span", 7));
            add(cast.anni, "Neuvojien ilta", cast.counsellorRole, List.of(), Map.of("months", List.of(10)));
            add(cast.anni, "Kesäpäivä", null, List.of(), Map.of("open", true));
            cast.as(cast.anni, () -> items.add(Kind.PRACTICE, cast.draft(Kind.PRACTICE, "Ehdotettu asia", Fields.NONE, cast.anni), cast.anni));
            isMade = true;
        }
    }

    @Test
    void a_year_is_a_wheel_a_week_and_a_table_of_the_same() {
        var page = visitors.as(cast.bo).get("/asema/clock?week=2026-W41").page();
        assertThat(page.select("h1").text()).isEqualTo("Vuosikello 2026");
        assertThat(page.select("svg.wheel a.act").eachAttr("aria-label")).anyMatch(label -> label.startsWith("Junien talvi, Pohjantähti Junat, ti 6.10.2026"));
        assertThat(page.select("svg.wheel a.act.loose").attr("aria-label")).contains("päivä sovitaan");
        assertThat(page.select(".week__one").text()).contains("Junien talvi", "Neuvojien ilta").doesNotContain("Yhteinen harjoitus");
        assertThat(page.select("table th[scope=row]").eachText()).containsExactly("Yhteinen harjoitus", "Neuvojien ilta", "Junien talvi", "Kesäpäivä");
        assertThat(page.select("table").text()).contains("Lokakuun ensimmäinen tiistai").doesNotContain("Ehdotettu asia");
        assertThat(page.select("#waiting").parents().first().text()).contains("Kesäpäivä", "Ehdotettu asia");
    }

    @Test
    void a_time_over_new_year_is_seen_from_both_years() {
        var bo = visitors.as(cast.bo);
        assertThat(bo.get("/asema/clock?year=2026").page().select("a.act").eachAttr("aria-label").toString()).contains("29.12.2026–4.1.2027");
        assertThat(bo.get("/asema/clock?year=2027").page().select("a.act").eachAttr("aria-label").toString()).contains("29.12.2026–4.1.2027");
        assertThat(bo.get("/asema/clock?week=2026-W53").page().select(".week__one").text()).contains("Yhteinen harjoitus");
    }

    @Test
    void the_clock_turns_to_the_readers_own_organisation_and_roles() {
        var anni = visitors.as(cast.anni);
        assertThat(rows(anni, "?view=organisation")).containsExactly("Yhteinen harjoitus", "Neuvojien ilta", "Kesäpäivä");
        assertThat(rows(anni, "?view=mine")).containsExactly("Neuvojien ilta");
        assertThat(visitors.as(cast.vera).get("/asema/clock?view=mine").page().select(".empty").text()).contains("Roolisi eivät vielä vastaa");
    }

    @Test
    void one_ring_opens_and_the_others_fold() {
        var page = visitors.as(cast.bo).get("/asema/clock?week=2026-W41&ring=" + cast.railway).page();
        assertThat(page.select("a.act").eachText()).isNotEmpty();
        assertThat(page.select(".ringnames [aria-current]").text()).isEqualTo("Pohjantähti Junat");
        assertThat(page.select("a[aria-label*=Vaarakaupunki]").eachAttr("aria-label")).allMatch(label -> label.contains("viikko"));
    }

    @Test
    void the_week_alone_answers_what_asks_for_a_part() {
        var bo = visitors.as(cast.bo);
        var part = bo.send(HttpRequest.newBuilder(URI.create(bo.base() + "/asema/clock?week=2026-W41"))
            .header("HX-Request", "true").header("HX-Request-Type", "partial"));
        assertThat(part.page().select("#week h2").text()).isEqualTo("Viikko 41");
        assertThat(part.page().select("svg, h1")).isEmpty();
        assertThat(part.page().select("a[rel=next]").attr("href")).isEqualTo("/asema/clock?week=2026-W42");
    }

    @Test
    void an_address_that_says_nonsense_shows_this_year() {
        var bo = visitors.as(cast.bo);
        for (var nonsense : List.of("?year=12", "?year=abc&week=2026-W60", "?week=%27", "?view=x&ring=none", "?year=9999")) {
            assertThat(bo.get("/asema/clock" + nonsense).status()).as(nonsense).isEqualTo(200);
        }
    }

    @Test
    void what_one_organisation_keeps_to_itself_and_what_is_next_door_stays_there() {
        cast.as(cast.anni, () -> {
            var draft = cast.draft(Kind.PRACTICE, "Oma palaveri", timed(null, List.of(), Map.of("months", List.of(1))), cast.anni);
            items.add(Kind.PRACTICE, new fi.solmu.item.ItemDraft(draft.title(), "", "IN_FORCE", "fi", cast.city, null,
                Visibility.ORGANISATION, List.of(), null, draft.fields()), cast.anni);
        });
        assertThat(visitors.as(cast.anni).get("/asema/clock").text()).contains("Oma palaveri");
        assertThat(visitors.as(cast.bo).get("/asema/clock").text()).doesNotContain("Oma palaveri");
        assertThat(visitors.as(cast.ulla).get("/naapuri/clock").text()).contains("Vuosikello on vielä tyhjä");
        assertThat(visitors.as(cast.ulla).get("/asema/clock").status()).isEqualTo(404);
        cast.as(cast.anni, () -> items.remove(practices.of(cast.anni).stream().filter(each -> each.title().equals("Oma palaveri"))
            .findFirst().orElseThrow().id(), cast.anni));
    }

    @Test
    void the_front_page_hears_what_is_next_and_what_is_expected() {
        var next = cast.as(cast.anni, () -> practices.next(cast.anni, 400, 2));
        assertThat(next).extracting(Coming::title).containsExactlyInAnyOrder("Yhteinen harjoitus", "Junien talvi").doesNotContain("Neuvojien ilta");
        assertThat(next).filteredOn(Coming::isOurs).extracting(Coming::title).containsExactly("Yhteinen harjoitus");

        add(cast.bo, "Joka päivä", cast.dispatcherRole, List.of(), Map.of("rule", "FREQ=DAILY"));
        var expected = cast.as(cast.bo, () -> practices.expectedOf(cast.bo));
        assertThat(expected).extracting(moment -> moment.planned().title()).containsExactly("Joka päivä");
        assertThat(expected.get(0).occurrence().first()).isEqualTo(practices.today());
        assertThat(cast.as(cast.anni, () -> practices.expectedOf(cast.anni))).isEmpty();
        assertThat(visitors.as(cast.bo).get("/asema").text()).contains("Joka päivä", "Kirjaa, kun kerta on pidetty");
        cast.as(cast.bo, () -> items.remove(expected.get(0).planned().id(), cast.bo));
    }

    private static List<String> rows(Visitors.Visitor visitor, String query) {
        return visitor.get("/asema/clock" + query).page().select("table th[scope=row]").eachText();
    }

    private void add(Viewer by, String title, UUID role, List<UUID> parties, Map<String, ?> timing) {
        cast.as(by, () -> items.add(Kind.PRACTICE, cast.draft(Kind.PRACTICE, title, timed(role, parties, timing), by).in("IN_FORCE"), by));
    }

    private static Fields timed(UUID role, List<UUID> parties, Map<String, ?> timing) {
        return Fields.NONE.with("timing", timing).with("responsible", role).with("participants", parties.isEmpty() ? null : parties);
    }
}
