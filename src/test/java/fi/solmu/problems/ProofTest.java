package fi.solmu.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.cards.ActionCard;
import fi.solmu.cards.ActionCards;
import fi.solmu.cards.CardLife;
import fi.solmu.clock.Fact;
import fi.solmu.clock.Occurrences;
import fi.solmu.clock.out.Shared;
import fi.solmu.item.Deed;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Links;
import fi.solmu.item.Relation;
import fi.solmu.item.Visibility;
import fi.solmu.item.notices.PostOffice;
import fi.solmu.item.notices.PostTest;
import fi.solmu.item.notices.Readership;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    @Autowired ProblemDeeds deeds;
    @Autowired AwaitingRows awaiting;
    @Autowired Occurrences occurrences;
    @Autowired JdbcClient db;
    @Autowired ApplicationContext beans;
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

        var shared = cast.as(cast.kaisa, () -> Shared.secret(beans, Map.of(), cast.kaisa));
        assertThat(visitors.nobody().get("/share/" + shared + "?year=2027").text()).contains("Asemanseudun").doesNotContain("Lämmitys listalle");

        at(FIRST.plusMonths(2).minusDays(1));
        assertThat(send(holder, "/verification").text()).contains("Seuranta-aika on vielä kesken. Vaikutus kysytään 4.3.2027.");
        assertThat(as(holder).get("/asema?all=true").text()).doesNotContain("onko tätä enää tullut?");
        at(FIRST.plusMonths(2));
        assertThat(as(holder).get("/asema?all=true").page().select("[aria-labelledby=expected]").text())
            .containsOnlyOnce("Seuranta-aika on täynnä: onko tätä enää tullut?")
            .doesNotContain("Auttoiko parannus: Lämmitys listalle");
        assertThat(as(holder).get(place()).page().select("form[action$=/verification] button").text()).isEqualTo("Ei ole tullut: vaikutus varmistettu");
        assertThat(as(cast.anni).get(place()).page().select("form[action$=/verification]")).isEmpty();
        assertThat(send(holder, "/verification").status()).isEqualTo(302);
        assertThat(send(holder, "/verification").status()).isEqualTo(302);
        assertThat(as(cast.anni).get(place()).page().select(".pagehead .status").text()).isEqualTo("Vaikutus varmistettu");
        assertThat(as(cast.anni).get(check).text()).contains("Pidetty");
        assertThat(as(holder).get("/asema?all=true").text()).doesNotContain("onko tätä enää tullut?");
    }

    @Test
    void one_that_comes_again_says_that_it_failed_and_asks_how_to_go_on() {
        send(holder, "/acceptance", "months", "2", "criterion", "");
        send(cast.anni, "/completion");
        at(FIRST.plusDays(20));
        var met = "/asema/problems/" + problem;
        cast.as(cast.bo, () -> deeds.meet(problem, FIRST.minusDays(3), "", cast.bo));
        assertThat(calls(holder, "problems.proof-call-failed", problem)).as("it was told of a day before").isZero();
        assertThat(again(met).status()).isEqualTo(302);
        cast.as(cast.anni, () -> deeds.meet(problem, FIRST.plusDays(19), "", cast.anni));
        assertThat(calls(holder, "problems.proof-call-failed", problem)).isEqualTo(1);
        assertThat(as(holder).get("/asema/notices?only=request").text()).contains("Ongelma tuli uudelleen, vaikka parannus on käytössä");
        assertThat(as(holder).get("/asema?all=true").text()).contains("Ongelma tuli uudelleen, vaikka parannus on käytössä");
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
    void what_is_accepted_and_not_done_is_asked_once_and_its_day_moves_only_there() {
        send(holder, "/acceptance", "months", "2");
        at(FIRST.plusMonths(2));
        var expected = "[aria-labelledby=expected]";
        assertThat(as(holder).get("/asema?all=true").page().select(expected).text()).containsOnlyOnce("Hyväksytty, mutta ei vielä käytössä")
            .doesNotContain("Auttoiko parannus: Lämmitys listalle");
        var check = new ItemId(proof().check());
        var moved = new Fact(FIRST.plusMonths(2), Fact.State.MOVED, FIRST.plusMonths(3), "");
        assertThatThrownBy(() -> cast.as(holder, () -> occurrences.tell(check, moved, "", holder)))
            .isInstanceOf(Refused.class).hasMessage("clock.check-elsewhere");
        var edit = "/asema/items/" + check + "/edit";
        var revision = as(holder).get(edit).page().select("[name=revision]").val();
        assertThat(as(holder).post(edit, edit, "revision", revision, "title", "Auttoiko se", "visibility", "NETWORK", "timing.phrase", "1.6.2027").text())
            .contains("Tarkistuksen päivä siirretään");
        assertThat(as(holder).get(place()).page().select("a[href$=/postponement]")).hasSize(1);
        assertThat(send(holder, "/postponement", "months", "1", "reason", "Lista on painossa").status()).isEqualTo(302);
        assertThat(as(holder).get("/asema?all=true").page().select(expected).text()).doesNotContain("Hyväksytty, mutta ei vielä käytössä");
        cast.as(cast.kaisa, () -> items.remove(improvement, cast.kaisa));
        assertThat(cast.as(cast.kaisa, () -> items.get(check, cast.kaisa)).state()).isEqualTo("ENDED");
        cast.as(cast.kaisa, () -> items.bringBack(improvement, cast.kaisa));
        assertThat(cast.as(cast.kaisa, () -> items.get(check, cast.kaisa)).state()).isEqualTo("IN_FORCE");
    }

    @Test
    void one_without_a_day_is_asked_of_the_coordinator_while_nobody_is_in_its_role() {
        send(holder, "/acceptance", "months", "2");
        send(cast.anni, "/completion");
        at(FIRST.plusMonths(3));
        cast.as(cast.kaisa, () -> db.sql("update improvement set check_on = null, counted_from = null, months = null where item_id = :id")
            .param("id", improvement.value()).update());
        assertThat(proofs(cast.kaisa)).doesNotContain(improvement);
        assertThat(proofs(inRole())).contains(improvement);
        cast.as(cast.kaisa, () -> db.sql("update role_holder set since = since - 9, until = since - 1 where role_id = :role").param("role", role).update());
        assertThat(proofs(cast.kaisa)).contains(improvement);
        again("/asema/problems/" + problem);
        assertThat(calls(cast.kaisa, "problems.proof-call-failed", problem)).isPositive();
    }

    @Test
    void who_is_named_to_decide_later_is_told_once_and_who_has_decided_decides_of_the_proof() {
        var other = readership.of("Toinen Todistaja " + UUID.randomUUID(), cast.railway, "fi");
        var next = readership.role("Päättäjä " + UUID.randomUUID(), cast.railway, "", other);
        assertThat(calls(holder, "problems.asked-to-decide", improvement)).isEqualTo(1);
        for (int i = 0; i < 2; i++) {
            cast.as(cast.anni, () -> {
                var item = items.get(improvement, cast.anni);
                items.change(improvement, item.revision(), item.draft(improvements.read(improvement, cast.anni).with("decider", next)), Deed.CHANGED, cast.anni);
            });
        }
        assertThat(calls(other, "problems.asked-to-decide", improvement)).isEqualTo(1);
        send(other, "/acceptance", "months", "2");
        cast.as(cast.kaisa, () -> db.sql("update improvement set decider_role_id = null where item_id = :id").param("id", improvement.value()).update());
        assertThat(as(other).get(place()).page().select("a[href$=/postponement]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void carrying_out_what_renews_a_card_opens_its_next_draft(boolean isStep) {
        clock.put(Instant.now());
        var fields = Fields.NONE.with("situation", "Pakkanen yllättää").with("parties", List.of(cast.city, cast.railway));
        var card = cast.as(cast.anni, () -> items.add(Kind.ACTION_CARD, new ItemDraft("Pakkanen ratapihalla", "",
            ActionCard.State.DRAFT.name(), "fi", cast.city, role, Visibility.NETWORK, List.of(), null, fields), cast.anni));
        var step = add(Kind.STEP, "Kytkee lämmityksen", Fields.NONE.with("card", card.value()).with("role", cast.counsellorRole).with("when", "heti"), cast.anni);
        cast.as(cast.anni, () -> life.publish(card, null, "", cast.anni));
        cast.as(cast.anni, () -> links.tie(improvement, Relation.RENEWS, isStep ? step : card, cast.anni));
        send(holder, "/acceptance");
        var done = send(cast.anni, "/completion");
        assertThat(done.response().headers().allValues("Set-Cookie").toString()).contains("problems.proof-draft-opened");
        assertThat(calls(holder, "problems.proof-call-renew", improvement)).isEqualTo(1);
        assertThat(cast.as(cast.anni, () -> cards.get(card, cast.anni).state())).isEqualTo(ActionCard.State.UNDER_REVISION);
        at(FIRST);
        assertThat(as(cast.anni).get("/asema/problems/followup").page().select(".followup__problem:contains(Vaihteen lämmitys)").text()).contains(" v1");
        cast.as(cast.anni, () -> items.remove(card, cast.anni));
    }

    private ItemId add(Kind kind, String title, Fields fields, Viewer by) {
        return cast.as(by, () -> items.add(kind, cast.draft(kind, title, fields, by), by));
    }

    private List<ItemId> proofs(Viewer viewer) {
        return cast.as(viewer, () -> awaiting.proofs(FIRST.plusMonths(3), viewer)).stream().map(Awaiting::id).toList();
    }

    private Viewer inRole() {
        return new Viewer(holder.person(), holder.name(), holder.organisation(), "", holder.network(), holder.word(), "", holder.access(),
            Set.of(role), holder.locale());
    }

    private int calls(Viewer who, String asked, ItemId of) {
        return cast.as(who, () -> db.sql("select cast(count(*) as int) from notice where item_id = :id and asked = :asked")
            .param("id", of.value()).param("asked", asked).query(Integer.class).single());
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
