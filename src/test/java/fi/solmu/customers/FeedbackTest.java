package fi.solmu.customers;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.Fields;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class FeedbackTest {

    private static final String NEW = "/asema/new/feedback";

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;

    @Test
    void feedback_is_heard_answered_and_leads_to_something() {
        var anni = visitors.as(cast.anni);
        var group = cast.as(cast.anni, () -> items.add(
            Kind.CUSTOMER_GROUP, cast.draft(Kind.CUSTOMER_GROUP, "Työmatkalaiset", Fields.NONE, cast.anni), cast.anni));
        var place = made(anni, "title", "Kukaan ei kertonut, mistä bussi lähtee", "text", "Seisoin laiturilla tunnin.",
            "received", LocalDate.now(Say.ZONE).minusDays(12).toString(), "channel", "puhelimessa", "of_group", group.toString());
        var shown = anni.get(place).page();
        assertThat(shown.select("blockquote").text()).isEqualTo("Seisoin laiturilla tunnin.");
        assertThat(shown.select("main").text()).contains("Odottanut vastausta 12 päivää", "Työmatkalaiset", "puhelimessa", "Vastausta ei ole vielä");
        assertThat(shown.select("nav [aria-current=page]").eachText()).contains("Palaute");

        var problem = shown.select("a:contains(Kirjaa ongelma)").attr("href");
        assertThat(anni.get(problem).page().select("main").text()).contains("Kukaan ei kertonut, mistä bussi lähtee");

        var edit = "/asema/items/" + place.replaceAll(".*/", "") + "/edit";
        var silent = anni.post(edit, edit, "title", "Kukaan ei kertonut", "revision", "1", "state", "ANSWERED", "visibility", "NETWORK");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.page().select(".errorsummary a").eachAttr("href")).containsExactly("#field-answer");
        var answered = anni.post(edit, edit, "title", "Kukaan ei kertonut", "revision", "1", "state", "ANSWERED",
            "answer", "Pahoittelemme. Laiturilla on nyt opaste.", "visibility", "NETWORK");
        assertThat(answered.status()).isEqualTo(302);
        assertThat(anni.get(place).page().select("main").text()).contains("Laiturilla on nyt opaste").doesNotContain("Odottanut", "Kirjoita vastaus");
    }

    @Test
    void what_waits_for_an_answer_comes_first_and_says_how_long() {
        var anni = visitors.as(cast.anni);
        made(anni, "title", "Jono odottaa", "received", LocalDate.now(Say.ZONE).minusDays(1).toString());
        made(anni, "title", "Jono vastattu", "state", "ANSWERED", "answer", "Kiitos");
        made(anni, "title", "Jono tänään", "received", LocalDate.now(Say.ZONE).toString());
        var rows = anni.get("/asema/customers?q=jono").page().select(".feedbacks__row");
        assertThat(rows.select("h2").eachText()).containsExactly("Jono tänään", "Jono odottaa", "Jono vastattu");
        assertThat(rows.get(0).text()).contains("Odottaa vastausta, tuli tänään");
        assertThat(rows.get(1).text()).contains("Odottanut vastausta 1 päivän");
        assertThat(rows.get(2).text()).contains("Vastattu").doesNotContain("Odottanut");
        assertThat(anni.get("/asema/customers?q=jono&state=ANSWERED").page().select(".feedbacks__row h2").eachText()).containsExactly("Jono vastattu");
    }

    @Test
    void others_read_it_and_do_not_change_it_and_strangers_see_nothing() {
        var place = made(visitors.as(cast.anni), "title", "Vain luettavaksi", "text", "Jotakin.");
        assertThat(visitors.as(cast.bo).get(place).page().select("main").text()).contains("Jotakin.").doesNotContain("Kirjoita vastaus");
        assertThat(visitors.as(cast.vera).get(place).page().select("main").text()).doesNotContain("Kirjaa ongelma");
        assertThat(visitors.as(cast.ulla).get(place).status()).isEqualTo(404);
        assertThat(visitors.as(cast.ulla).get(place.replace("asema", "naapuri")).status()).isEqualTo(404);
        var edit = "/asema/items/" + place.replaceAll(".*/", "") + "/edit";
        assertThat(visitors.as(cast.bo).post(place, edit, "title", "Muutettu", "revision", "1").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"received, 2199-01-01", "text, Asiakas 131052-308T soitti", "of_group, 00000000-0000-7000-8000-00000000dead"})
    void what_does_not_hold_comes_back(String name, String value) {
        var refused = visitors.as(cast.anni).post(NEW, NEW, "title", "Palaute", "visibility", "NETWORK", name, value);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary a").eachAttr("href")).containsExactly("#field-" + name);
    }

    private static String made(Visitor by, String... fields) {
        var sent = new ArrayList<>(List.of(fields));
        sent.addAll(List.of("visibility", "NETWORK"));
        var made = by.post(NEW, NEW, sent.toArray(String[]::new));
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        return made.location().replaceAll("^https?://[^/]*", "");
    }
}
