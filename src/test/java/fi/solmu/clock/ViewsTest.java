package fi.solmu.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Links;
import fi.solmu.item.Relation;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same rows along a line, in a table and on a month's sheet, on rings of one's choice. */
@ProductTest
class ViewsTest {

    private static final List<String> VIEWS = List.of("", "/timeline", "/table", "/month", "/agenda");

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired Links links;
    @Autowired Practices practices;

    private ItemId walk;

    @BeforeEach
    void a_small_year() {
        cast.as(cast.kaisa, () -> practices.of(cast.kaisa).forEach(left -> items.remove(left.id(), cast.kaisa)));
        walk = practice(cast.bo, "Ratakävely", cast.dispatcherRole, List.of(), "Turvallisuus", Map.of("rule", "FREQ=YEARLY;BYMONTH=9;BYDAY=2TU"));
        practice(cast.bo, "Talviviikot", cast.dispatcherRole, List.of(cast.city), "", Map.of("rule", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=28", "span", 9));
        practice(cast.anni, "Neuvojien aamu", cast.counsellorRole, List.of(), "Oppiminen", Map.of("rule", "FREQ=WEEKLY;BYDAY=TU"));
        practice(cast.anni, "Syyskuun torit", null, List.of(), "", Map.of("months", List.of(9)));
    }

    @AfterEach
    void leave_the_clock_as_it_was() {
        cast.as(cast.kaisa, () -> practices.of(cast.kaisa).forEach(left -> items.remove(left.id(), cast.kaisa)));
    }

    @Test
    void a_month_is_a_table_of_weeks_with_its_numbers_and_holidays() {
        var page = page("/month?month=2043-09");
        assertThat(page.select("h1").text()).isEqualTo("Vuosikello, syyskuu 2043");
        assertThat(page.select(".sheet-month thead th").eachText()).startsWith("Viikko", "maanantai").endsWith("sunnuntai");
        assertThat(page.select(".sheet-month tbody th[scope=row]").eachText()).containsExactly("Viikko 36", "Viikko 37", "Viikko 38", "Viikko 39", "Viikko 40");
        assertThat(page.select(".sheet-month tbody td")).hasSize(35);
        assertThat(page.select(".sheet-month td:contains(ti 8.9.)").text()).contains("Ratakävely", "Neuvojien aamu");
        assertThat(page.select(".sheet-loose").text()).contains("Syyskuun torit");
        assertThat(page("/month?month=2043-12").select(".sheet-day__holiday").eachText()).contains("itsenäisyyspäivä", "joulupäivä");
    }

    @Test
    void what_lasts_several_days_lies_across_them_also_over_new_year() {
        var december = page("/month?month=2043-12");
        assertThat(december.select("a.sheet-bar").eachText()).hasSize(1).allMatch(bar -> bar.startsWith("Talviviikot") && bar.contains("28.12.2043–5.1.2044"));
        assertThat(december.select("a.sheet-bar--7")).hasSize(1);
        var january = page("/month?month=2044-01");
        assertThat(january.select("a.sheet-bar--7, a.sheet-bar--2").eachAttr("class")).hasSize(2);
    }

    @Test
    void closed_days_lie_on_the_sheet_by_name() {
        var kaisa = visitors.as(cast.kaisa);
        var place = "/asema/network/closed/" + cast.railway + "/new";
        kaisa.post(place, place, "name", "Varikon remontti", "first", "2043-09-14", "last", "2043-09-16");
        assertThat(page("/month?month=2043-09").select(".sheet-bar--closed").text()).contains("Pohjantähti Junat suljettu: Varikon remontti", "14.9.–16.9.2043");
        assertThat(page("/month?month=2043-09&organisation=" + cast.city).select(".sheet-bar--closed")).isEmpty();
    }

    @Test
    void a_year_is_a_table_of_practices_by_ring_and_month() {
        var page = page("/table?year=2043");
        assertThat(page.select("h1").text()).isEqualTo("Vuositaulukko, 2043");
        assertThat(page.select(".yeartable__ring").eachText()).containsExactlyInAnyOrder("Pohjantähti Junat", "Vaarakaupunki");
        assertThat(page.select("tr:has(th:contains(Ratakävely)) td").stream().map(Element::text)).containsExactly("", "", "", "", "", "", "", "", "8", "", "", "");
        assertThat(page.select("tr:has(th:contains(Talviviikot)) td").stream().map(Element::text)).startsWith("–5", "").endsWith("", "28–");
        assertThat(page.select("tr:has(th:contains(Neuvojien)) td").get(8).text()).isEqualTo("5 kertaa: 1, 8, 15, 22, 29");
        assertThat(page.select("tr:has(th:contains(torit)) td").get(8).text()).isEqualTo("sovitaan");
        assertThat(page.select(".yeartable thead a").get(8).attr("href")).isEqualTo("/asema/clock/month?month=2043-09");
    }

    @Test
    void the_table_begins_with_any_month_and_shows_a_quarter() {
        var school = page("/table?from=2043-08");
        assertThat(school.select("h1").text()).isEqualTo("Vuositaulukko, elokuu 2043 – heinäkuu 2044");
        assertThat(school.select(".yeartable thead th")).hasSize(13);
        assertThat(school.select("a[rel=next]").attr("href")).endsWith("from=2044-08");
        assertThat(school.select("a:contains(Aikajana)").attr("href")).endsWith("from=2043-08");
        var quarter = page("/table?from=2043-07&months=3");
        assertThat(quarter.select(".yeartable thead th")).hasSize(4);
        assertThat(quarter.select("section:has(#untimed)").text()).contains("Talviviikot");
        assertThat(quarter.select("a[rel=prev]").attr("href")).endsWith("from=2043-04&months=3");
        assertThat(quarter.select(".months .tag[aria-current]").text()).isEqualTo("3. neljännes 2043");
    }

    @Test
    void a_timeline_has_its_rings_and_bars_that_lead_to_practices_and_the_same_as_a_table() {
        var page = page("/timeline?year=2043");
        assertThat(page.select("svg.line text.band").eachText()).contains("Pohjantähti Junat", "Vaarakaupunki");
        var bar = page.select("svg.line a.act[aria-label^=Ratakävely]");
        assertThat(bar.attr("href")).isEqualTo("/asema/clock/" + walk);
        assertThat(bar.attr("aria-label")).isEqualTo("Ratakävely, Pohjantähti Junat, ti 8.9.2043");
        assertThat(page.select("svg.line a.act[aria-label^=Neuvojien]")).hasSize(52);
        assertThat(page.select("details .yeartable th[scope=row]").eachText()).contains("Ratakävely", "Neuvojien aamu");
        assertThat(page("/timeline?year=2043&q=torit").select("svg.line a.act.loose")).hasSize(1);
    }

    @Test
    void rings_stand_for_what_is_chosen() {
        assertThat(rings("role")).containsExactly("Asiakasneuvoja, Vaarakaupunki", "Junien ohjaaja, Pohjantähti Junat", "Ei vastuuroolia");
        assertThat(rings("theme")).containsExactly("Oppiminen", "Turvallisuus", "Muut");
        assertThat(page("?year=2043&rings=theme").select(".ringnames .tag").eachText()).containsExactly("Oppiminen", "Turvallisuus", "Muut");
        assertThat(rings("nonsense")).contains("Vaarakaupunki");
    }

    @Test
    void a_customer_group_is_served_along_the_thread_and_sees_only_that() {
        var group = add(Kind.CUSTOMER_GROUP, "Iltamatkustajat", Fields.NONE);
        var concept = add(Kind.SERVICE_CONCEPT, "Iltaopastus", Fields.NONE.with("customer_groups", List.of(group.value())));
        var promise = add(Kind.PROMISE, "Joku vastaa illalla", Fields.NONE);
        tie(concept, Relation.PROMISES, promise);
        assertThat(titles("/table?year=2043&group=" + group)).isEmpty();

        tie(walk, Relation.SERVES, promise);
        assertThat(titles("/table?year=2043&group=" + group)).containsExactly("Ratakävely");
        assertThat(page("/table?year=2043&group=" + group).select("[role=status]").text()).contains("1 käytäntö", "3 piilossa");
        assertThat(titles("/table?year=2043&rings=group")).contains("Ratakävely", "Neuvojien aamu");
        assertThat(rings("group")).contains("Iltamatkustajat", "Ei asiakasryhmää");
        for (var view : VIEWS) {
            var asked = view + (view.isEmpty() || view.startsWith("/t") ? "?year=2043" : "?month=2043-09") + "&group=" + group;
            assertThat(page(asked).text()).as(view).contains("Ratakävely").doesNotContain("Neuvojien aamu");
        }
        cast.as(cast.bo, () -> items.remove(concept, cast.bo));
        assertThat(titles("/table?year=2043&group=" + group)).as("what is removed leads nowhere").isEmpty();
    }

    @Test
    void a_theme_narrows_every_view_and_a_turn_says_what_it_leaves_out() {
        for (var view : VIEWS) {
            var asked = view + (view.isEmpty() || view.startsWith("/t") ? "?year=2043" : "?month=2043-09") + "&theme=Turvallisuus";
            var page = page(asked);
            assertThat(page.text()).as(view).contains("Ratakävely", "3 piilossa").doesNotContain("Neuvojien aamu");
            assertThat(page.select("select[name=theme] option[selected]").text()).as(view).isEqualTo("Turvallisuus");
            assertThat(page.select(".filters__fields a").attr("href")).as(view + " stays where it is").containsPattern("[?&](year|month|from)=2043")
                .doesNotContain("theme");
        }
        assertThat(page("/table?year=2043&theme=Mik%C3%A4+lie").select("[role=status]").text()).contains("4 piilossa");
        assertThat(page("/table?year=2043&view=mine").select("[role=status]").text()).contains("piilossa");
        assertThat(page("/table?year=2043").select("main [role=status]").text()).doesNotContain("piilossa");
    }

    @Test
    void what_was_chosen_comes_along_from_each_view_to_every_other() {
        for (var view : VIEWS) {
            var page = page(view + "?view=organisation&rings=theme&q=rata&organisation=" + cast.railway);
            var ways = page.select(".segment[aria-label=Esitystapa] a, .segment a:contains(Aikajana)").eachAttr("href");
            assertThat(ways).isNotEmpty().allMatch(way -> way.contains("view=organisation") && way.contains("rings=theme")
                && way.contains("q=rata") && way.contains("organisation=" + cast.railway));
        }
    }

    @Test
    void nonsense_asks_for_nothing_special() {
        for (var view : VIEWS) {
            for (var asked : List.of("year=0", "year=9999", "year=-1", "year=abc", "year=99999999999", "month=2026-13", "month=0000-00", "month=%2B999999999-12",
                    "from=2026-99", "from=-1", "from=9999-12", "from=abc&months=-3", "months=999999999", "week=2026-W99", "rings=%27", "group=zzz", "group=" + UUID.randomUUID())) {
                assertThat(visitors.as(cast.vera).get("/asema/clock" + view + "?" + asked).status()).as(view + "?" + asked).isEqualTo(200);
            }
        }
        assertThat(page("/table?from=2150-12").select(".yeartable thead th")).hasSize(13);
    }

    @Test
    void another_network_and_nobody_see_nothing() {
        var ours = titles("/table?year=2043");
        assertThat(ours).contains("Ratakävely").hasSizeGreaterThan(2);
        for (var view : VIEWS) {
            assertThat(visitors.as(cast.ulla).get("/asema/clock" + view).status()).isEqualTo(404);
            assertThat(visitors.nobody().get("/asema/clock" + view).status()).isEqualTo(302);
            assertThat(visitors.as(cast.ulla).get("/naapuri/clock" + view).text()).contains("Vuosi").doesNotContain(ours);
            assertThat(page(view + "?organisation=" + cast.nextDoor).text()).doesNotContain("Ratakävely").contains("piilossa");
        }
    }

    private List<String> rings(String by) {
        return page("/table?year=2043&rings=" + by).select(".yeartable__ring").eachText();
    }

    private List<String> titles(String asked) {
        return page(asked).select(".yeartable th[scope=row]").eachText();
    }

    private Document page(String asked) {
        var answer = visitors.as(cast.vera).get("/asema/clock" + asked);
        assertThat(answer.status()).as(asked).isEqualTo(200);
        return answer.page();
    }

    private void tie(ItemId from, Relation relation, ItemId to) {
        cast.as(cast.bo, () -> links.tie(from, relation, to, cast.bo));
    }

    private ItemId add(Kind kind, String title, Fields fields) {
        return cast.as(cast.bo, () -> items.add(kind, cast.draft(kind, title, fields, cast.bo), cast.bo));
    }

    private ItemId practice(Viewer by, String title, UUID role, List<UUID> parties, String theme, Map<String, ?> timing) {
        var fields = Fields.NONE.with("timing", timing).with("responsible", role).with("ring", theme.isEmpty() ? null : theme)
            .with("participants", parties.isEmpty() ? null : parties);
        return cast.as(by, () -> items.add(Kind.PRACTICE, cast.draft(Kind.PRACTICE, title, fields, by).in("IN_FORCE"), by));
    }

    @Test
    void the_wheel_goes_round_from_any_month_and_its_ways_lead_on_in_the_same_turn() {
        var anni = visitors.as(cast.anni);
        var school = anni.get("/asema/clock?from=2026-08").page();
        assertThat(school.select("h1").text()).isEqualTo("Vuosikello elokuu 2026 – heinäkuu 2027");
        assertThat(school.select(".hub text").first().text()).isEqualTo("2026–27");
        assertThat(school.select(".clock__years [rel=prev]").attr("href")).contains("from=2025-08");
        assertThat(school.select("[rel=next]").eachAttr("href")).contains("/asema/clock?from=2027-08");
        assertThat(school.select("select[name=from] option[selected]").val()).isEqualTo("2026-08");
        assertThat(school.select(".wlink").eachAttr("href")).contains("/asema/clock?from=2026-08&week=2026-W53", "/asema/clock?from=2026-08&week=2027-W30");
        assertThat(anni.get("/asema/clock?from=2026-01").page().select("h1").text()).isEqualTo("Vuosikello 2026");
        for (var from : List.of("2026-13", "x", "0000-01", "99999-01", "2026-8")) {
            assertThat(anni.get("/asema/clock?from=" + from).status()).as(from).isEqualTo(200);
        }
    }
}
