package fi.solmu.cards;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A card through everybody's eyes at once, through another party's, and with what nobody does yet. */
@ProductTest
class LanesTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    Visitor anni;
    String card;

    @BeforeEach
    void anni_writes_a_card_whose_task_waits_for_the_railway() {
        anni = visitors.as(cast.anni);
        var made = anni.post("/asema/new/action_card", "/asema/new/action_card", "title", "Juna jumissa tunnelissa", "situation", "Juna seisoo",
                "parties", cast.city.toString(), "parties", cast.railway.toString(), "visibility", "NETWORK");
        card = URI.create(made.location()).getPath();
        task("Kertoo matkustajille", cast.counsellorRole, "15 min", cast.railway.toString(), "arvio kestosta");
    }

    @AfterEach
    void the_card_goes() {
        anni.send("/asema/items/" + card.substring(card.lastIndexOf('/') + 1) + "/removal", anni.get(card));
    }

    @Test
    void what_nobody_does_yet_is_said_while_writing_and_is_one_press_from_being_asked_or_begun() {
        var draft = anni.get(card + "/draft");
        assertThat(anni.get(card + "/lanes?version=draft").page().select(".crossing--loose")).as("drawn, and loose").hasSize(2);
        assertThat(draft.page().select(".gap").text()).contains("Kukaan ei vielä tee tätä", "Lisää heidän tehtävänsä");
        var form = draft.page().select(".gap form").get(0);
        var asked = anni.send(form.attr("action"), draft, "key", form.select("[name=key]").val(), "said", form.select("[name=said]").val(),
            "mentioned", form.select("[name=mentioned]").val());
        assertThat(asked.status()).isEqualTo(302);
        assertThat(anni.get(card + "/draft").page().select(".gap").text()).contains("Kysytty keskustelussa").doesNotContain("Kysy heiltä");
        assertThat(visitors.as(cast.bo).get(card).page().select("#talk .talk__text").text()).contains("odottaa teiltä: arvio kestosta");
        anni.send(form.attr("action"), draft, "key", form.select("[name=key]").val(), "said", "Toisen kerran");
        assertThat(anni.get(card).page().select("#talk .talk__text")).as("asked twice is asked once").hasSize(1);
        var taken = anni.get(card);
        anni.send(taken.page().select("#talk form[action$=/removal]").attr("action"), taken);
        assertThat(anni.get(card).page().select("#talk .talk__text")).isEmpty();
        anni.send(form.attr("action"), draft, "key", form.select("[name=key]").val(), "said", form.select("[name=said]").val());
        assertThat(anni.get(card).page().select("#talk .talk__text")).as("taken back and asked anew").hasSize(1);
        assertThat(anni.get(card + "/lanes?version=draft").page().select(".paperfoot").text()).contains("Luonnos versioksi 1");

        var begun = anni.get(anni.get(card + "/draft").page().select(".gap a[href*=answering]").attr("href")).page().select("#add-task");
        assertThat(begun.hasAttr("open")).isTrue();
        assertThat(begun.select("[name=title]").val()).isEqualTo("Arvio kestosta");
        assertThat(begun.select("[name=when]").val()).isEqualTo("15 min");
        assertThat(begun.select("[name=role] [selected]").val()).isNotEmpty();
        task("Arvioi keston", cast.dispatcherRole, "5 min", "", "");
        assertThat(anni.get(card + "/draft").page().select(".gap")).isEmpty();
        for (var nonsense : List.of("?answering=x&of=y", "?answering=" + UUID.randomUUID() + "&of=" + cast.railway, "?role=" + UUID.randomUUID())) {
            assertThat(anni.get(card + "/draft" + nonsense).page().select("#add-task[open]")).as(nonsense).isEmpty();
        }
    }

    @Test
    void the_lanes_show_every_party_over_time_and_what_goes_from_whom_to_whom() {
        task("Arvioi keston", cast.dispatcherRole, "5 min", "", "");
        Approving.inForce(anni, visitors.as(cast.kaisa), card);
        var bo = visitors.as(cast.bo);
        var page = bo.get(bo.get(card).page().select(".segment a[href$=/lanes]").attr("href")).page();
        assertThat(page.select(".lanes__table thead th").eachText()).containsExactly("Osapuoli", "5 min", "15 min");
        assertThat(page.select(".lanes__table tbody th a")).hasSize(2);
        assertThat(page.select(".lanes__table .crossing--gives-down")).hasSize(1);
        assertThat(page.select(".lanes__table .crossing--takes-down")).hasSize(1);
        assertThat(page.select(".lanes__table").text()).contains("Odottaa:", "arvio kestosta", "(heidän tehtävänsä 2)", "Antaa tehtävään 1");
        assertThat(page.select(".lanes__narrow .lane__task")).hasSameSizeAs(page.select(".lanes__table .lane__task")).hasSize(2);
        var code = page.select(".pagehead__over").text().replaceAll(".*?(TK-\\d+).*", "$1");
        assertThat(page.select("#handoffs ~ ol li").text()).contains("arvio kestosta", code + "/2", code + "/1 Kertoo matkustajille");

        assertThat(bo.get(card).page().select(".task__awaits").text()).contains("Seuraavaksi odottaa:", "1 Kertoo matkustajille, 15 min");
        assertThat(anni.get(card).page().select(".task__awaits").text()).contains("Heidän tehtävänsä: 2 Arvioi keston, 5 min");

        for (var version : List.of("1", "draft", "")) {
            assertThat(visitors.as(cast.vera).get(card + "/lanes?version=" + version).status()).as(version).isEqualTo(200);
        }
        for (var version : List.of("2", "0", "-1", "01", "x", "99999999999999", "1%27")) {
            assertThat(bo.get(card + "/lanes?version=" + version).status()).as(version).isEqualTo(404);
        }
        assertThat(visitors.as(cast.ulla).get(card + "/lanes").status()).isEqualTo(404);
    }

    @Test
    void another_party_s_part_is_chosen_by_its_name_and_says_whose_it_is() {
        task("Arvioi keston", cast.dispatcherRole, "5 min", "", "");
        Approving.inForce(anni, visitors.as(cast.kaisa), card);
        var party = anni.get(card).page().select("select[name=role] option[value=" + cast.railway + "]").text();
        var seen = anni.get(card + "?role=" + cast.railway).page();
        assertThat(seen.select("main > .note, .turns ~ .note").text()).contains("osapuolen silmin: " + party);
        assertThat(seen.select(".task__what").eachText()).containsExactly("Arvioi keston");
        assertThat(seen.select("main a[href*=/cards/print]").attr("href")).endsWith("role=" + cast.railway);
        assertThat(anni.get("/asema/cards/print?card=" + card.substring(card.lastIndexOf('/') + 1) + "&role=" + cast.railway).page()
            .select("article.paper .task__what").eachText()).containsExactly("Arvioi keston");
        assertThat(anni.get(card + "?role=" + cast.nextDoor).page().select(".task__what").eachText()).as("not of this network: one's own")
            .containsExactly("Kertoo matkustajille");
    }

    private void task(String title, UUID role, String when, String from, String what) {
        var added = anni.send(card + "/steps", anni.get(card + "/draft"), "key", UUID.randomUUID().toString(), "title", title,
                "role", role.toString(), "when", when, "awaits[0].organisation", from, "awaits[0].what", what);
        assertThat(added.status()).as(added.text()).isEqualTo(302);
    }
}
