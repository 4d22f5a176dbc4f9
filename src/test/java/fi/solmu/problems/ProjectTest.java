package fi.solmu.problems;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Links;
import fi.solmu.item.Relation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ProjectTest {

    private static final String NEW = "/asema/new/project";
    private static final LocalDate TODAY = LocalDate.now();

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired Links links;

    @Test
    void a_project_shows_its_phases_and_the_problems_met_in_each() {
        var anni = visitors.as(cast.anni);
        var place = made(anni, "title", "Laiturin korotus", "state", "UNDER_WAY",
            "phases[0].title", "Tarveselvitys", "phases[0].from", day(-100), "phases[0].until", day(-50),
            "phases[1].title", "Luonnos", "phases[1].from", day(-60), "phases[1].until", day(10),
            "phases[2].title", "Rakentaminen", "phases[2].from", day(11), "phases[3].title", "Seuranta");
        var id = new ItemId(UUID.fromString(place.replaceAll(".*/", "")));
        problem("Mitat eivät täsmää", -80, id);
        problem("Kumpi vaihe vastaa", -55, id);
        problem("Katos jäi pois", -3, id);
        problem("Ennen alkua tiedetty", -300, id);

        var shown = anni.get(place).page();
        var phases = shown.select(".phased__phase");
        assertThat(phases.select("h3").eachText()).containsExactly("Tarveselvitys", "Luonnos", "Rakentaminen", "Seuranta");
        assertThat(phases.get(0).select(".list a").eachText()).containsExactly("Mitat eivät täsmää", "Kumpi vaihe vastaa");
        assertThat(phases.get(1).select(".list a").eachText()).containsExactly("Katos jäi pois");
        assertThat(phases.eachText().stream().filter(text -> text.contains("Nyt")).toList()).hasSize(1).first().asString().startsWith("Luonnos");
        assertThat(phases.get(2).text()).contains("alkaen");
        assertThat(phases.get(3).text()).contains("Ajankohta ei ole tiedossa");
        assertThat(phases.get(3).select("svg.phased__line")).isEmpty();
        assertThat(shown.select("section[aria-labelledby=beside]").text()).contains("Muulloin vastaan tulleet", "Ennen alkua tiedetty");

        var row = anni.get("/asema/problems/projects?q=korotus").page().select(".projects__row").text();
        assertThat(row).contains("Nyt: Luonnos", "4 ongelmaa", "Käynnissä");
        assertThat(anni.get("/asema/problems").page().select("a[href='/asema/problems/projects']").text()).isEqualTo("Hankkeet");
        assertThat(visitors.as(cast.ulla).get(place).status()).isEqualTo(404);
    }

    @Test
    void a_problem_is_logged_from_the_project_and_stands_on_its_page() {
        var anni = visitors.as(cast.anni);
        var place = made(anni, "title", "Odotustilan uusinta");
        var empty = anni.get(place).page();
        assertThat(empty.select("main").text()).contains("Vaiheita ei ole vielä kirjattu", "ei ole kirjattu ongelmia");
        var way = empty.select("a[href*='/problems/log?from']").attr("href");
        var sent = new ArrayList<>(List.of("title", "Penkit unohtuivat", "visibility", "NETWORK"));
        for (var pair : way.substring(way.indexOf('?') + 1).split("&")) {
            sent.addAll(List.of(pair.split("=")));
        }
        assertThat(anni.post(way, "/asema/problems/log", sent.toArray(String[]::new)).status()).isEqualTo(302);
        var shown = anni.get(place).page();
        assertThat(shown.select("section[aria-labelledby=beside] a").eachText()).containsExactly("Penkit unohtuivat");
        assertThat(visitors.as(cast.vera).get(place).page().select("a[href*='/problems/log?from']")).isEmpty();
    }

    @Test
    void a_phase_does_not_end_before_it_begins() {
        var refused = visitors.as(cast.anni).post(NEW, NEW, "title", "Takaperin", "visibility", "NETWORK",
            "phases[0].title", "Ensin", "phases[0].from", day(0), "phases[0].until", day(0),
            "phases[1].title", "Sitten", "phases[1].from", day(0), "phases[1].until", day(-1));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary a").eachAttr("href")).containsExactly("#field-phases-1--until");
    }

    @Test
    void phases_are_kept_in_their_order_and_restored() {
        var anni = visitors.as(cast.anni);
        var place = made(anni, "title", "Järjestys", "phases[0].title", "Toinen", "phases[1].title", "Ensimmäinen");
        var item = "/asema/items/" + place.replaceAll(".*/", "");
        assertThat(anni.post(item + "/edit", item + "/edit", "title", "Järjestys", "revision", "1", "phases[0].title", "Ainoa",
            "visibility", "NETWORK").status()).isEqualTo(302);
        assertThat(anni.get(place).page().select(".phased__title").eachText()).containsExactly("Ainoa");
        assertThat(anni.post(item + "/history", item + "/restoration", "revision", "1").status()).isEqualTo(302);
        assertThat(anni.get(place).page().select(".phased__title").eachText()).containsExactly("Toinen", "Ensimmäinen");
    }

    private void problem(String title, int day, ItemId project) {
        var met = Fields.NONE.with("occurrences", List.of(Map.of("date", TODAY.plusDays(day))));
        cast.as(cast.anni, () -> {
            var problem = items.add(Kind.PROBLEM, cast.draft(Kind.PROBLEM, title, met, cast.anni), cast.anni);
            links.tie(problem, Relation.CONCERNS, project, cast.anni);
        });
    }

    private static String day(int after) {
        return TODAY.plusDays(after).toString();
    }

    private static String made(Visitor by, String... fields) {
        var sent = new ArrayList<>(List.of(fields));
        sent.addAll(List.of("visibility", "NETWORK"));
        var made = by.post(NEW, NEW, sent.toArray(String[]::new));
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        return made.location().replaceAll("^https?://[^/]*", "");
    }
}
