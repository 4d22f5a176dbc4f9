package fi.solmu.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.cards.situation.Aids;
import fi.solmu.item.Fields;
import fi.solmu.web.Refused;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Words ready to be sent, lines to check and a place on a map: written, weighed, published, used, and taken along. */
@ProductTest
class AidsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired JdbcClient db;

    @Test
    void a_place_is_a_coordinate_on_earth_or_an_address_of_the_web() {
        assertThat(place("60.1719, 24.9414").mapAddress()).hasValue("https://www.openstreetmap.org/?mlat=60.1719&mlon=24.9414#map=16/60.1719/24.9414");
        assertThat(place("-33.9;151").mapAddress()).isPresent();
        assertThat(place("https://kartta.example/asema?q=tori").mapAddress()).hasValue("https://kartta.example/asema?q=tori");
        for (var wrong : List.of("Tori", "javascript:alert(1)", "http://kartta.example/", "https://", "https://a@b/", "91, 24", "60, 181", "60.1", "//b")) {
            assertThatThrownBy(() -> place(wrong).check()).as(wrong).isInstanceOf(Refused.class);
        }
        place("").check();
    }

    @Test
    void words_leave_as_they_are_written() {
        var aids = new Aids("Juna & bussi: 100 %\nOdota", List.of(), "");
        assertThat(aids.textMessage()).isEqualTo("sms:?body=Juna%20%26%20bussi%3A%20100%20%25%0AOdota");
        assertThat(aids.mail("Ä")).isEqualTo("mailto:?subject=%C3%84&body=Juna%20%26%20bussi%3A%20100%20%25%0D%0AOdota");
    }

    @Test
    void they_go_from_the_form_to_the_card_the_device_the_board_and_the_paper() {
        var anni = visitors.as(cast.anni);
        var made = anni.post("/asema/new/action_card", "/asema/new/action_card", "title", "Liuska pudonnut radalle", "situation", "Liuska radalla",
                "parties", cast.city.toString(), "visibility", "NETWORK");
        var card = URI.create(made.location()).getPath();
        var task = UUID.randomUUID().toString();
        anni.send(card + "/steps", anni.get(card + "/draft"), "key", task, "title", "Kertoo asemalla", "role", cast.counsellorRole.toString(), "when", "heti");
        assertThat(Approving.inForce(anni, visitors.as(cast.kaisa), card).status()).isEqualTo(302);
        anni.send(card + "/revision", anni.get(card));
        assertThat(anni.get(card + "/comparison").text()).contains("Niissä ei ole eroa");

        var refused = edit(anni, task, "map", "Torin laidalla", "message", "Juna [numero] odottaa");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary a[href=#field-map]")).hasSize(1);
        assertThat(refused.page().select("textarea[name=message]").val()).isEqualTo("Juna [numero] odottaa");
        var kept = edit(anni, task, "map", "60.17, 24.94", "message", "Juna [numero] odottaa", "checklist", "Liivi päällä\nRadio mukana");
        assertThat(kept.status()).as(kept.text()).isEqualTo(302);
        assertThat(anni.get(card + "/comparison").text()).contains("Viestipohja", "Juna [numero] odottaa", "Radio mukana", "60.17, 24.94");
        assertThat(anni.get(card).page().select(".aid, .checklist")).as("not in force yet").isEmpty();
        Approving.inForce(anni, visitors.as(cast.kaisa), card);

        var whole = cast.as(cast.anni, () -> db.sql("select card_whole(current_network(), :card)")
            .param("card", UUID.fromString(card.substring(card.lastIndexOf('/') + 1))).query(String.class).single());
        var carried = PastText.of(new Fields(PastVersions.told(Fields.NONE.with("version", 2), whole)));
        assertThat(JSON.readTree(JSON.writeValueAsString(carried))).as("a file tells a version in the same words").isEqualTo(JSON.readTree(whole));

        var json = visitors.as(cast.anni).get("/asema/cards/steps/" + task + ".json").text();
        assertThat(json).contains("\"message\"", "\"checklist\"", "Radio mukana", "\"map\"");
        var start = anni.get(card);
        var run = anni.send(card + "/situations", start, "key", UUID.randomUUID().toString(), "drill", "true");
        var board = URI.create(run.location()).getPath();
        var alone = URI.create(anni.send(card + "/alone", anni.get(card + "/alone"), "key", UUID.randomUUID().toString(), "pace", "0",
            "role", cast.counsellorRole.toString()).location()).getPath();
        for (var place : List.of(card, card + "/offline", "/asema/cards/steps/" + task, board, alone)) {
            var page = anni.get(place).page();
            assertThat(page.select(".checklist li").eachText()).as(place).containsExactly("Liivi päällä", "Radio mukana");
            assertThat(page.select(".aid__words").text()).as(place).isEqualTo("Juna [numero] odottaa");
            assertThat(page.select("a[href^=sms:?body=Juna]")).as(place).hasSize(1);
            assertThat(page.select("a.aid__map[rel=noreferrer]").attr("href")).as(place).contains("mlat=60.17&mlon=24.94");
            assertThat(page.select("img[src^=http], iframe, script[src^=http]")).as(place).isEmpty();
        }
        var paper = anni.get("/asema/cards/print?card=" + card.substring(card.lastIndexOf('/') + 1)).page().select("article.paper").text();
        assertThat(paper).contains("Radio mukana", "Viestipohja: Juna [numero] odottaa", "60.17, 24.94");
        anni.send(board + "/entries", anni.get(board), "key", UUID.randomUUID().toString(), "what", "STOOD_DOWN");
        assertThat(anni.get(board).text()).contains("Purettu");
        for (var done : List.of(board, card)) {
            anni.send("/asema/items/" + done.substring(done.lastIndexOf('/') + 1) + "/removal", anni.get(card));
        }
        assertThat(anni.get("/asema?all=true").page().select("a[href^=" + board + "], a[href=" + card + "]")).as("leaves nothing to be done").isEmpty();
    }

    private static Visitors.Answer edit(Visitor anni, String task, String... fields) {
        var place = "/asema/items/" + task + "/edit";
        var form = anni.get(place);
        var sent = new ArrayList<>(List.of(fields));
        for (var field : List.of("title", "revision", "when", "role", "card", "number", "visibility", "owner")) {
            var old = form.page().select("form[method=post] [name=" + field + "]");
            var value = old.is("select") ? old.select("option[selected]").val() : old.val();
            sent.addAll(List.of(field, value));
        }
        return anni.send(place, form, sent.toArray(String[]::new));
    }

    private static Aids place(String map) {
        return new Aids("", List.of(), map);
    }
}
