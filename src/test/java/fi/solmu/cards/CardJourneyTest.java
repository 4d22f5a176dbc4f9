package fi.solmu.cards;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.web.Viewer;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class CardJourneyTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    Visitor anni;
    String card;

    @BeforeEach
    void anni_makes_a_card() {
        anni = visitors.as(cast.anni);
        var made = anni.post("/asema/new/action_card", "/asema/new/action_card",
                "title", "Juna pysähtyy linjalle", "situation", "Juna seisoo yli 15 minuuttia", "phase", "acute", "review_months", "12",
                "parties", cast.city.toString(), "parties", cast.railway.toString(), "visibility", "NETWORK", "state", "PUBLISHED",
                "version", "7", "published", "2020-01-01");
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        card = URI.create(made.location()).getPath();
    }

    @Test
    void who_acts_by_a_card_is_not_asked_with_who_sees_it() {
        var anni = visitors.as(cast.anni);
        var made = anni.post("/asema/new/action_card", "/asema/new/action_card", "title", "Juna seisoo sillalla", "situation", "Juna seisoo",
                "parties", cast.railway.toString(), "visibility", "PARTIES", "seenBy", cast.city.toString());
        var edit = anni.get(anni.follow(made).page().select("a[href$=/edit]").attr("href")).page();
        assertThat(edit.select("input[name=parties][checked]").eachAttr("value")).containsExactly(cast.railway.toString());
        assertThat(edit.select("input[name=seenBy][checked]").eachAttr("value")).containsExactly(cast.city.toString());
    }

    @Test
    void a_card_is_written_published_read_and_acknowledged() {
        assertThat(words(anni, card)).contains("Luonnos", "Juna seisoo yli 15 minuuttia", "Kortilla ei ole vielä tehtäviä");
        assertThat(publish().status()).isEqualTo(422);
        task("Ohjaa junat odottamaan", cast.dispatcherRole, "0–5 min", "", "");
        task("Kertoo matkustajille", cast.counsellorRole, "15 min", cast.railway.toString(), "arvio kestosta");
        assertThat(publish().status()).isEqualTo(302);

        var bo = visitors.as(cast.bo);
        assertThat(bo.get("/asema?all=true").page().select(".expected a[href=" + card + "]")).isNotEmpty();
        assertThat(words(bo, "/asema/cards")).contains("Oman organisaation kortit", "TK-", "ei ole vielä kuitannut");
        var read = bo.get(card);
        assertThat(read.page().select(".task__what").eachText()).containsExactly("Ohjaa junat odottamaan");
        assertThat(read.page().select(".others__task").eachText().toString()).contains("Kertoo matkustajille", "arvio kestosta");
        var acknowledged = bo.send(card + "/acknowledgement", read, "version", "1");
        assertThat(acknowledged.status()).isEqualTo(302);
        assertThat(words(bo, card)).contains("Kuitattu");
        assertThat(bo.get("/asema?all=true").page().select(".expected a[href=" + card + "]")).isEmpty();
        assertThat(anni.get(card + "?role=" + cast.dispatcherRole).page().select("h3").eachText()).contains("Tehtävät: Junien ohjaaja");
    }

    @Test
    void a_card_says_of_which_phase_it_is_and_who_leads() {
        var made = anni.make("/asema/new/action_card", "title", "Lumi tulossa", "situation", "Lunta luvassa", "phase", "foreseen",
            "visibility", "NETWORK");
        assertThat(anni.get(made).page().select(".facts").text()).contains("Ennakoitu tilanne").doesNotContain("Kuka johtaa");
        anni.send(made + "/steps", anni.get(made + "/draft"), "key", java.util.UUID.randomUUID().toString(), "title", "Varaa aurat",
            "role", cast.counsellorRole.toString(), "when", "heti");
        assertThat(anni.get(made).page().select(".facts").text()).contains("Kuka johtaa Asiakasneuvoja, Vaarakaupunki");
        anni.send("/asema/items/" + made.replaceAll(".*/", "") + "/removal", anni.get(made));
    }

    @Test
    void what_is_in_force_stands_while_the_next_version_is_written() {
        task("Ohjaa junat odottamaan", cast.dispatcherRole, "heti", "", "");
        publish();
        anni.send(card + "/revision", anni.get(card));
        task("Avaa neuvontapisteen", cast.counsellorRole, "10 min", "", "");
        assertThat(words(anni, card)).contains("Korttia uudistetaan").doesNotContain("Avaa neuvontapisteen");
        assertThat(words(anni, card + "/draft")).contains("Avaa neuvontapisteen", "luonnos versioksi 2");
        publish();
        assertThat(words(anni, card)).contains("Avaa neuvontapisteen");
        assertThat(words(anni, card + "/versions/1")).contains("Nyt voimassa on versio 2").doesNotContain("Avaa neuvontapisteen");
    }

    @Test
    void a_problem_is_one_press_from_a_task() {
        task("Ohjaa junat odottamaan", cast.dispatcherRole, "heti", "", "");
        publish();
        var press = visitors.as(cast.bo).get(card).page().select("a[href*=/problems/log?from]").attr("href");
        assertThat(press).matches("/asema/problems/log\\?from=[0-9a-f-]{36}");
    }

    @Test
    void a_task_form_comes_back_filled_and_one_sending_makes_one_task() {
        var draft = anni.get(card + "/draft");
        var refused = anni.send(card + "/steps", draft, "key", UUID.randomUUID().toString(), "title", "", "why", "Koska 131052-308T soitti");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary a")).hasSize(2);
        assertThat(refused.page().select("input[name=why]").val()).contains("131052-308T");

        var key = UUID.randomUUID().toString();
        anni.send(card + "/steps", draft, "key", key, "title", "Soittaa vuoropäällikölle");
        assertThat(anni.send(card + "/steps", draft, "key", key, "title", "Soittaa vuoropäällikölle").status()).isEqualTo(302);
        assertThat(anni.get(card + "/draft").page().select(".task__what, .others__task a")).hasSize(1);
        var step = anni.get("/asema/cards/steps/" + key);
        assertThat(step.page().select("h1").text()).isEqualTo("Soittaa vuoropäällikölle");
        assertThat(step.text()).contains("Juna pysähtyy linjalle");
    }

    @Test
    void others_neither_change_nor_see_what_is_not_theirs() {
        task("Ohjaa junat odottamaan", cast.dispatcherRole, "heti", "", "");
        for (var wrong : new Viewer[] {cast.bo, cast.vera, cast.ulla}) {
            var visitor = visitors.as(wrong);
            var form = visitor.get("/" + wrong.word());
            for (var deed : new String[] {"/publication", "/revision", "/steps"}) {
                var answer = visitor.send(card + deed, form, "key", UUID.randomUUID().toString(), "title", "Salaa");
                assertThat(answer.status()).as(wrong.name() + deed).isIn(404, 422);
            }
        }
        assertThat(visitors.as(cast.ulla).get(card).status()).isEqualTo(404);
        assertThat(words(anni, card + "/draft")).doesNotContain("Salaa").contains("Lähetä osapuolten hyväksyttäväksi");
    }

    @Test
    void a_card_of_one_organisation_hides_its_tasks_too() {
        task("Avaa varauloskäynnin", cast.dispatcherRole, "heti", "", "");
        var edit = "/asema/items/" + card.substring(card.lastIndexOf('/') + 1) + "/edit";
        var form = anni.get(edit);
        var saved = anni.send(edit, form, "title", "Juna pysähtyy linjalle", "situation", "Seisoo", "visibility", "ORGANISATION",
                "revision", form.page().select("input[name=revision]").val());
        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
        var bo = visitors.as(cast.bo);
        assertThat(bo.get(card).status()).isEqualTo(404);
        assertThat(bo.get("/asema/search?q=varaulosk%C3%A4ynnin").page().select(".found a[href*=/cards/steps/]")).isEmpty();
    }

    @Test
    void a_role_s_binder_prints_with_numbers_version_and_day() {
        task("Ohjaa junat odottamaan", cast.dispatcherRole, "heti", "", "");
        publish();
        var paper = visitors.as(cast.bo).get("/asema/cards/print?role=" + cast.dispatcherRole);
        assertThat(paper.page().select("article.paper h1").eachText()).contains("Juna pysähtyy linjalle");
        assertThat(paper.page().select("article.paper").text()).contains("040 000 0101", "Versio 1", "Hyväksyneet", "Tulostettu", "Paperi voi olla vanha");
        var sign = paper.page().select("article.paper:contains(Juna pysähtyy linjalle) .paperfoot");
        assertThat(sign.select(".paperfoot__address").text()).contains("http").contains("/asema/cards/");
        assertThat(sign.select("svg path").attr("d")).startsWith("M4 4h1v1h-1z").hasSizeGreaterThan(2_000);
        assertThat(visitors.as(cast.bo).get("/asema/cards/print?size=a5&role=" + cast.dispatcherRole).page().select("article.paper--a5")).isNotEmpty();
        assertThat(words(visitors.as(cast.ulla), "/naapuri/cards/print?role=" + cast.dispatcherRole)).doesNotContain("Juna pysähtyy");
    }

    private static String words(Visitor visitor, String address) {
        return visitor.get(address).page().select("main").text();
    }

    private Visitors.Answer publish() {
        return Approving.inForce(anni, visitors.as(cast.kaisa), card);
    }

    private void task(String title, UUID role, String when, String from, String what) {
        var added = anni.send(card + "/steps", anni.get(card + "/draft"), "key", UUID.randomUUID().toString(), "title", title,
                "role", role.toString(), "when", when, "awaits[0].organisation", from, "awaits[0].what", what);
        assertThat(added.status()).as(added.text()).isEqualTo(302);
    }
}
