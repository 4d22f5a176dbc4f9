package fi.solmu.problems;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.cards.ActionCard;
import fi.solmu.cards.ActionCards;
import fi.solmu.cards.CardLife;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Links;
import fi.solmu.item.Relation;
import fi.solmu.item.notices.PostOffice;
import fi.solmu.item.notices.PostTest;
import fi.solmu.item.notices.Readership;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a proposal to its proof, by people at their pages and under a clock that is moved. */
@PostTest
class ProofTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Readership readership;
    @Autowired Items items;
    @Autowired Links links;
    @Autowired Improvements improvements;
    @Autowired ActionCards cards;
    @Autowired CardLife life;
    @Autowired PostOffice.MovableClock clock;
    Viewer holder;
    UUID role;
    ItemId problem;
    ItemId improvement;

    @BeforeEach
    void a_problem_with_a_proposal_that_a_role_decides() {
        at(FIRST);
        holder = readership.of("Tuula Todistaja " + UUID.randomUUID(), cast.railway, "fi");
        role = readership.role("Kehittäjä " + UUID.randomUUID(), cast.railway, "", holder);
        problem = add(Kind.PROBLEM, "Vaihteen lämmitys unohtui", Fields.NONE.with("occurrences", List.of(Map.of("date", FIRST.minusDays(9)))), cast.anni);
        improvement = add(Kind.IMPROVEMENT, "Lämmitys listalle", Fields.NONE.with("decider", role).with("decide_by", FIRST.plusDays(14)), cast.anni);
        cast.as(cast.anni, () -> links.tie(problem, Relation.GIVES_RISE_TO, improvement, cast.anni));
    }

    @AfterEach
    void the_clock_goes_right_again() {
        cast.as(cast.kaisa, () -> items.remove(problem, cast.kaisa));
        cast.as(cast.kaisa, () -> items.remove(improvement, cast.kaisa));
        clock.put(Instant.now());
    }

    @Test
    void what_stays_away_is_asked_on_the_day_in_the_clock_and_proved_by_one_yes() {
        assertThat(as(holder).get("/asema/notices?only=request").text()).contains("Parannusehdotus odottaa roolisi päätöstä", "Lämmitys listalle");
        var asked = as(holder).get(place() + "/acceptance");
        assertThat(asked.page().select("#field-months").val()).isEqualTo("3");
        assertThat(send(holder, "/acceptance", "months", "2", "criterion", "Kukaan ei soita perään").status()).isEqualTo(302);
        send(cast.anni, "/completion");
        var page = as(cast.bo).get(place());
        assertThat(page.text()).contains("Käytössä, seurataan", "2 kuukauteen", "4.3.2027", "Kukaan ei soita perään");
        var check = "/asema/clock/" + proof().check();
        assertThat(as(cast.bo).get(check).text()).contains("Auttoiko parannus: Lämmitys listalle", "4.3.2027", "Kehittäjä");

        at(FIRST.plusMonths(2).minusDays(1));
        assertThat(send(holder, "/verification").text()).contains("Seuranta-aika on vielä kesken. Vaikutus kysytään 4.3.2027.");
        assertThat(as(holder).get("/asema").text()).doesNotContain("onko tätä enää tullut?");
        at(FIRST.plusMonths(2));
        assertThat(as(holder).get("/asema").page().select("[aria-labelledby=expected]").text())
            .containsOnlyOnce("Seuranta-aika on täynnä: onko tätä enää tullut?")
            .doesNotContain("Auttoiko parannus: Lämmitys listalle");
        assertThat(as(holder).get(place()).page().select("form[action$=/verification] button").text()).isEqualTo("Ei ole tullut: vaikutus varmistettu");
        assertThat(as(cast.anni).get(place()).page().select("form[action$=/verification]")).isEmpty();
        assertThat(send(holder, "/verification").status()).isEqualTo(302);
        assertThat(send(holder, "/verification").status()).isEqualTo(302);
        assertThat(as(cast.anni).get(place()).page().select(".pagehead .status").text()).isEqualTo("Vaikutus varmistettu");
        assertThat(as(cast.anni).get(check).text()).contains("Pidetty");
        assertThat(as(holder).get("/asema").text()).doesNotContain("onko tätä enää tullut?");
    }

    @Test
    void one_that_comes_again_says_that_it_failed_and_asks_how_to_go_on() {
        send(holder, "/acceptance", "months", "2", "criterion", "");
        send(cast.anni, "/completion");
        at(FIRST.plusDays(20));
        var met = "/asema/problems/" + problem;
        assertThat(again(met).status()).isEqualTo(302);
        assertThat(as(holder).get("/asema/notices?only=request").text()).contains("Ongelma tuli uudelleen, vaikka parannus on käytössä");
        assertThat(as(holder).get("/asema").text()).contains("Ongelma tuli uudelleen, vaikka parannus on käytössä");
        assertThat(as(cast.anni).get(place()).text()).contains("Ongelma on tullut vastaan 24.1.2027, vaikka parannus on ollut käytössä 4.1.2027 alkaen");
        at(FIRST.plusMonths(2));
        assertThat(send(holder, "/verification").status()).isEqualTo(422);

        var silent = send(holder, "/postponement", "months", "1", "reason", " ");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.page().select("#field-months").val()).isEqualTo("1");
        assertThat(send(holder, "/postponement", "months", "1", "reason", "Lista oli vanha").status()).isEqualTo(302);
        assertThat(as(cast.anni).get(place()).text()).contains("Käytössä, seurataan", "4.4.2027", "Lista oli vanha");
        assertThat(as(cast.anni).get("/asema/clock/" + proof().check()).text()).contains("4.4.2027").doesNotContain("4.3.2027");
        at(FIRST.plusMonths(3));
        assertThat(send(holder, "/verification").status()).isEqualTo(302);
        at(FIRST.plusMonths(4));
        assertThat(again(met).status()).isEqualTo(302);
        assertThat(as(cast.anni).get(place()).page().select(".pagehead .status").text()).isEqualTo("Ongelma tuli uudelleen");
    }

    @Test
    void others_decide_nothing_and_what_is_sent_wrong_comes_back() {
        assertThat(send(cast.bo, "/acceptance", "months", "2").text()).contains("Tästä päättää verkoston koordinaattori");
        assertThat(as(cast.ulla).get("/asema/problems/improvements/" + improvement).status()).isEqualTo(404);
        for (var months : List.of("0", "37", "-1", "1.5", "kolme", "999999999999", "💥")) {
            var back = send(holder, "/acceptance", "months", months, "criterion", "Näkyy heti");
            assertThat(back.status()).as(months).isEqualTo(422);
            assertThat(back.page().select("#field-criterion").text()).isEqualTo("Näkyy heti");
        }
        assertThat(send(holder, "/acceptance", "criterion", "x".repeat(501)).status()).isEqualTo(422);
        assertThat(send(holder, "/acceptance", "criterion", "131052-308T").status()).isEqualTo(422);
        assertThat(as(cast.anni).get(place()).text()).contains("Ehdotus odottaa päätöstä", "viimeistään 18.1.2027");
        at(FIRST.plusDays(15));
        assertThat(as(cast.anni).get(place()).text()).contains("Päätös myöhässä");
    }

    @Test
    void carrying_out_what_renews_a_card_opens_its_next_draft() {
        clock.put(Instant.now());
        var card = add(Kind.ACTION_CARD, "Pakkanen ratapihalla", Fields.NONE.with("situation", "Pakkanen yllättää")
            .with("parties", List.of(cast.city, cast.railway)), cast.anni);
        add(Kind.STEP, "Kytkee lämmityksen", Fields.NONE.with("card", card.value()).with("role", cast.counsellorRole).with("when", "heti"), cast.anni);
        cast.as(cast.anni, () -> life.publish(card, null, "", cast.anni));
        cast.as(cast.anni, () -> links.tie(improvement, Relation.RENEWS, card, cast.anni));
        send(holder, "/acceptance");
        var done = send(cast.anni, "/completion");
        assertThat(done.response().headers().allValues("Set-Cookie").toString()).contains("problems.proof-draft-opened");
        assertThat(cast.as(cast.anni, () -> cards.get(card, cast.anni).state())).isEqualTo(ActionCard.State.UNDER_REVISION);
        cast.as(cast.anni, () -> items.remove(card, cast.anni));
    }

    private ItemId add(Kind kind, String title, Fields fields, Viewer by) {
        return cast.as(by, () -> items.add(kind, cast.draft(kind, title, fields, by), by));
    }

    private Proof proof() {
        return cast.as(cast.anni, () -> improvements.get(improvement, cast.anni)).proof();
    }

    private String place() {
        return "/asema/problems/improvements/" + improvement;
    }

    private Answer send(Viewer who, String deed, String... values) {
        return as(who).post(place(), place() + deed, values);
    }

    private Answer again(String met) {
        return as(cast.bo).post(met, met + "/occurrences");
    }

    private Visitor as(Viewer who) {
        return visitors.as(who);
    }

    private void at(LocalDate day) {
        clock.put(day.atTime(LocalTime.of(9, 0)).atZone(Say.ZONE).toInstant());
    }
}
