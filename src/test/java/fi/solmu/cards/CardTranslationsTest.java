package fi.solmu.cards;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.Fields;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A card in the languages of those who read it: every word of a task, and how one sees that a translation is old. */
@ProductTest
class CardTranslationsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired JdbcClient db;

    @Test
    void whoever_reads_swedish_reads_all_of_it_in_swedish_everywhere_until_the_original_changes() {
        var anni = visitors.as(cast.anni);
        var kaisa = visitors.as(cast.kaisa);
        var card = URI.create(anni.post("/asema/new/action_card", "/asema/new/action_card", "title", "Laituri jäässä", "situation", "Laituri on jäätynyt",
                "trigger", "Kuljettaja soittaa", "phase", "foreseen", "parties", cast.city.toString(), "visibility", "NETWORK").location()).getPath();
        var task = UUID.randomUUID().toString();
        anni.send(card + "/steps", anni.get(card + "/draft"), "key", task, "title", "Hiekoittaa laiturin", "role", cast.counsellorRole.toString(),
            "when", "Ennen aamua");
        var fields = new String[] {
            "why", "Ettei kukaan kaadu", "how", "Hiekka on kopissa", "where", "Laiturille 2", "message", "Laituri [n] on suljettu",
            "checklist", "Liivi päällä\nLamppu mukana", "awaits[0].organisation", cast.railway.toString(), "awaits[0].what", "lupa radalle"};
        assertThat(edit(anni, task, fields).status()).isEqualTo(302);

        var all = "/asema/items/" + id(card) + "/translations";
        assertThat(anni.get(card).page().select("a[href=" + all + "]")).as("the way from the card").hasSize(1);
        assertThat(anni.get(card + "/draft").page().select("a[href=" + all + "]")).as("the way from the draft").hasSize(1);
        assertThat(visitors.as(cast.bo).get(card).page().select("a[href=" + all + "]")).isEmpty();
        assertThat(anni.get(all).page().select("a[href$=" + task + "/translations/sv]")).as("its tasks are translated from the same page").hasSize(1);
        translate(anni, id(card), "title", "Perrongen är isig", "text", "", "situation", "Perrongen har frusit", "trigger", "Föraren ringer");
        var lost = translate(anni, task, "title", "Sandar perrongen", "text", "", "checklist", "Väst på");
        assertThat(lost.status()).as("a line would be lost").isEqualTo(422);
        assertThat(lost.page().select(".errorsummary a[href=#field-checklist]").text()).contains("2 riviä");
        assertThat(translate(anni, task, "title", "Sandar perrongen", "text", "", "when", "Före morgonen", "why", "Så att ingen halkar",
            "how", "Sanden finns i boden", "where", "Till perrong 2", "message", "Perrong [n] är stängd", "checklist", "Väst på\nLampa med",
            "awaits.what.1", "tillstånd till spåret").status()).isEqualTo(302);
        assertThat(anni.get(all).page().select(".status").eachText()).containsExactly("Käännetty", "Ei käännetty", "Käännetty", "Ei käännetty");
        assertThat(Approving.inForce(anni, kaisa, card).status()).isEqualTo(302);

        var bo = visitors.as(cast.bo);
        bo.send("/language", bo.get("/asema"), "language", "sv", "back", card);
        var board = URI.create(anni.send(card + "/situations", anni.get(card), "key", UUID.randomUUID().toString(), "drill", "true").location()).getPath();
        var swedish = List.of("Sandar perrongen", "Före morgonen", "Sanden finns i boden", "Perrong [n] är stängd", "Lampa med", "tillstånd till spåret");
        var finnish = List.of("Hiekoittaa", "Ennen aamua", "kopissa", "on suljettu", "Lamppu", "lupa radalle");
        anni.send("/language", anni.get("/asema"), "language", "sv", "back", card);
        for (var place : List.of(card, card + "/offline", "/asema/cards/print?card=" + id(card) + "&role=" + cast.counsellorRole, board,
                "/asema/cards/steps/" + task)) {
            var text = anni.get(place).page().select("main").text();
            assertThat(text).as(place).contains(swedish).doesNotContain(finnish);
        }
        assertThat(bo.get(card + "?role=all").text()).contains("Perrongen har frusit", "Föraren ringer", "Så att ingen halkar", "Till perrong 2");
        assertThat(bo.get(card + "/lanes").page().select("main").text()).contains("Sandar perrongen", "Före morgonen", "tillstånd till spåret");
        assertThat(bo.get("/asema/cards").text()).contains("Perrongen har frusit");
        assertThat(anni.get(card).page().select(".status:contains(föråldrad)")).isEmpty();

        anni.send("/language", anni.get("/asema"), "language", "fi", "back", card);
        anni.send(card + "/revision", anni.get(card));
        fields[3] = "Hiekka on varastossa";
        fields[13] = "lupa ratapihalle";
        assertThat(edit(anni, task, fields).status()).isEqualTo(302);
        assertThat(anni.get(all).page().select(".status").eachText())
            .containsExactly("Käännetty", "Ei käännetty", "Alkuperäinen on muuttunut", "Ei käännetty");
        assertThat(anni.get("/asema/items/" + task + "/translations/sv").text()).contains("Käännös tehtiin tekstistä: Hiekka on kopissa");
        assertThat(anni.get(card + "/comparison").text()).contains("Ruotsinnos on vanha");
        assertThat(bo.get(card + "?role=all").page().select(".status:contains(föråldrad)")).as("not in force yet").isEmpty();
        assertThat(Approving.inForce(anni, kaisa, card).status()).isEqualTo(302);
        var read = bo.get(card + "?role=all").page();
        assertThat(read.select("#task-" + task + " .status:contains(föråldrad)")).as("said beside the task").hasSize(1);
        assertThat(read.select("#task-" + task).text()).as("what is awaited is never guessed").contains("Sanden finns i boden", "lupa ratapihalle");
        assertThat(read.select("#task-" + task + " a[href*=translations]")).isEmpty();
        assertThat(bo.get(card + "/offline").page().select(".task .status:contains(föråldrad), .others__task .status:contains(föråldrad)")).isNotEmpty();
        assertThat(anni.get(card).page().select(".status:contains(vanhentunut)")).as("whoever reads the original").isEmpty();
        carried(card);

        assertThat(translate(anni, task, "title", "Sandar perrongen", "text", "", "when", "Före morgonen", "why", "Så att ingen halkar",
            "how", "Sanden finns i förrådet", "where", "Till perrong 2", "message", "Perrong [n] är stängd", "checklist", "Väst på\nLampa med",
            "awaits.what.1", "tillstånd till bangården").status()).isEqualTo(302);
        assertThat(anni.get(card + "/comparison").text()).contains("Muut tekstit ruotsiksi", "Sanden finns i förrådet");
        assertThat(anni.get("/asema/items/" + task + "/history").text()).contains("Sanden finns i förrådet", "tillstånd till bangården");
        assertThat(anni.get("/asema/cards/steps/" + task + ".json").text()).contains("Sanden finns i förrådet");
        assertThat(bo.get("/asema/search?q=f%C3%B6rr%C3%A5det").page().text()).contains("Sandar perrongen");
        bo.send("/language", bo.get("/asema"), "language", "fi", "back", card);
        anni.send(board + "/entries", anni.get(board), "key", UUID.randomUUID().toString(), "what", "STOOD_DOWN");
        List.of(board, card).forEach(done -> anni.send("/asema/items/" + id(done) + "/removal", anni.get(card)));
    }

    @Test
    void of_what_is_not_translated_the_reader_is_told_so_and_whoever_may_finds_the_way() {
        var anni = visitors.as(cast.anni);
        var card = anni.make("/asema/new/action_card", "title", "Vain suomeksi kortti", "situation", "Jotain", "visibility", "NETWORK");
        anni.send("/language", anni.get("/asema"), "language", "en", "back", card);
        var read = anni.get(card).page();
        assertThat(read.select(".status:contains(only in its original language)")).hasSize(1);
        assertThat(read.select("a[href=/asema/items/" + id(card) + "/translations/en]")).hasSize(1);
        anni.send("/language", anni.get("/asema"), "language", "fi", "back", card);
        assertThat(anni.get(card).page().select(".status:contains(alkukielellä)")).isEmpty();
        anni.send("/asema/items/" + id(card) + "/removal", anni.get(card));
    }

    /** A file tells a version in the same words. */
    private void carried(String card) {
        var whole = cast.as(cast.anni, () -> db.sql("select whole from card_version where item_id = :card and version = 2")
            .param("card", UUID.fromString(id(card))).query(String.class).single());
        var told = PastText.of(new Fields(PastVersions.told(Fields.NONE.with("version", 2), whole)));
        assertThat(whole).contains("phrases");
        assertThat(JSON.readTree(JSON.writeValueAsString(told))).isEqualTo(JSON.readTree(whole));
    }

    private static Answer translate(Visitor by, String item, String... values) {
        var place = "/asema/items/" + item + "/translations/sv";
        var opened = by.get(place);
        var sent = new ArrayList<>(List.of(values));
        List.of("stamp", "revision").forEach(name -> sent.addAll(List.of(name, opened.page().select("[name=" + name + "]").val())));
        return by.send(place, opened, sent.toArray(String[]::new));
    }

    private static Answer edit(Visitor by, String task, String... fields) {
        var place = "/asema/items/" + task + "/edit";
        var form = by.get(place);
        var sent = new ArrayList<>(List.of(fields));
        for (var field : List.of("title", "revision", "when", "role", "card", "number", "visibility", "owner")) {
            var old = form.page().select("form[method=post] [name=" + field + "]");
            sent.addAll(List.of(field, old.is("select") ? old.select("option[selected]").val() : old.val()));
        }
        return by.send(place, form, sent.toArray(String[]::new));
    }

    private static String id(String place) {
        return place.replaceAll(".*/", "");
    }
}
