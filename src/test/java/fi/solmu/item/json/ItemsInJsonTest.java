package fi.solmu.item.json;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Program;
import fi.solmu.Program.Answer;
import fi.solmu.Visitors;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Links;
import fi.solmu.item.Relation;
import fi.solmu.item.Visibility;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemsInJsonTest {

    private static final String PROMISES = "/asema/concepts/promises.json";

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired Links links;

    Program anni;
    Program bo;
    Program vera;
    Program ulla;

    @BeforeAll
    void enter() {
        anni = Program.of(visitors, cast.anni, "WRITE");
        bo = Program.of(visitors, cast.bo, "WRITE");
        vera = Program.of(visitors, cast.vera, "WRITE");
        ulla = Program.of(visitors, cast.ulla, "WRITE");
    }

    @Test
    void what_is_made_is_there_whole_with_its_history_and_is_found() {
        var made = anni.send("POST", PROMISES, """
                {"title": "Hissi korjataan vuorokaudessa", "text": "Asemalla", "owner": "%s", "review_by": "2027-03-01", "visibility": "parties",
                 "seen_by": ["%s"], "fields": {"threshold": "24 h", "provider_text": "Soita huoltoon"}}
                """.formatted(cast.counsellorRole, cast.railway));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.response().headers().firstValue("Location")).contains(place(made));
        var whole = anni.get(place(made)).json();
        assertThat(whole.path("title").asString()).isEqualTo("Hissi korjataan vuorokaudessa");
        assertThat(whole.path("code").asString()).startsWith("PL-");
        assertThat(whole.path("state").asString()).isEqualTo("proposed");
        assertThat(whole.path("organisation").asString()).isEqualTo(cast.city.toString());
        assertThat(whole.path("owner").asString()).isEqualTo(cast.counsellorRole.toString());
        assertThat(whole.path("seen_by").get(0).asString()).isEqualTo(cast.railway.toString());
        assertThat(whole.path("review_by").asString()).isEqualTo("2027-03-01");
        assertThat(whole.path("fields").path("threshold").asString()).isEqualTo("24 h");
        assertThat(whole.path("texts").path("fi").path("text").asString()).isEqualTo("Asemalla");
        assertThat(anni.get(whole.path("addresses").path("history").asString()).json().path("chapters").get(0).path("deed").asString())
            .isEqualTo("added");
        assertThat(titles(anni.get("/asema/search.json?q=hissi").json())).contains("Hissi korjataan vuorokaudessa");
        assertThat(anni.get("/asema/" + whole.path("code").asString() + ".json").json().path("id")).isEqualTo(whole.path("id"));
        assertThat(anni.get("/asema/items/" + whole.path("id").asString() + ".json").json()).isEqualTo(whole);
    }

    @Test
    void an_item_may_be_written_in_any_of_the_languages() {
        var made = anni.send("POST", PROMISES, "{\"title\": \"Hissen repareras\", \"language\": \"sv\"}");
        assertThat(anni.get(place(made)).json().path("texts").path("sv").path("title").asString()).isEqualTo("Hissen repareras");
        assertThat(anni.send("POST", PROMISES, "{\"title\": \"x\", \"language\": \"de\"}").status()).isEqualTo(422);
    }

    @Test
    void every_fault_is_told_at_once_by_its_name() {
        var refused = anni.send("POST", PROMISES, """
                {"text": "Asiakas 131052-308T", "owner": "%s", "review_by": "1.3.2027", "colour": "red", "seen_by": "kaikki", "visibility": 3,
                 "state": "kept", "fields": {"threshold": 5, "mood": "x", "concept": "%s"}, "links": [{"to": "x"}]}
                """.formatted(UUID.randomUUID(), "pitkä ".repeat(60)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.isProblem()).isTrue();
        assertThat(faults(refused)).containsExactlyInAnyOrder(
            "title", "text", "owner", "review_by", "colour", "seen_by", "visibility", "state", "fields.threshold", "fields.mood", "fields.concept",
            "links[0].to", "links[0].relation");
        assertThat(refused.json().path("errors").get(0).path("message").asString()).isNotBlank();
    }

    @Test
    void values_of_other_types_are_not_guessed_at() {
        for (var wrong : List.of("{\"title\": 5}", "{\"title\": [\"x\"]}", "{\"title\": {\"fi\": \"x\"}}", "{\"title\": true}", "{\"title\": null}",
                "{\"title\": \"x\", \"fields\": []}", "{\"title\": \"x\", \"fields\": {\"threshold\": []}}", "{\"title\": \"\\ud800\"}",
                "{\"title\": \"a\\u0000b\"}", "{\"title\": \"x\", \"\\u0000\": 1}")) {
            var answer = anni.send("POST", PROMISES, wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.isProblem()).isTrue();
        }
    }

    @Test
    void what_is_sent_twice_with_one_key_is_made_once() {
        var key = "tuonti 17";
        var first = anni.send("POST", PROMISES, "{\"title\": \"Kerran\"}", "Idempotency-Key", key);
        var again = anni.send("POST", PROMISES, "{\"title\": \"Kerran\"}", "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(place(again)).isEqualTo(place(first));
        assertThat(place(bo.send("POST", PROMISES, "{\"title\": \"Toisen\"}", "Idempotency-Key", key))).isNotEqualTo(place(first));
        var group = anni.send("POST", "/asema/concepts/groups.json", "{\"title\": \"Ryhmä\"}", "Idempotency-Key", key);
        assertThat(group.json().path("kind").asString()).isEqualTo("customer_group");
        assertThat(anni.send("POST", PROMISES, "{\"title\": \"x\"}", "Idempotency-Key", "k".repeat(300)).status()).isEqualTo(422);
    }

    @Test
    void a_key_that_came_with_something_else_is_refused_and_nothing_is_lost() {
        var key = UUID.randomUUID().toString();
        var first = anni.send("POST", PROMISES, "{\"title\": \"Ensin\", \"text\": \"Tämä\"}", "Idempotency-Key", key);
        var other = anni.send("POST", PROMISES, "{\"title\": \"Ensin\", \"text\": \"Muu\"}", "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("errors").get(0).path("field").asString()).isEqualTo("Idempotency-Key");
        assertThat(other.json().path("errors").get(0).path("message").asString()).startsWith("Tällä avaimella on jo lähetetty muuta sisältöä.");
        assertThat(place(anni.send("POST", PROMISES, "{ \"title\":\"Ensin\",\n\"text\":\"Tämä\" }", "Idempotency-Key", key)))
            .as("written otherwise, but the same").isEqualTo(place(first));

        var talk = place(first).replace("concepts/promises", "items").replace(".json", "/comments.json");
        assertThat(anni.send("POST", talk, "{\"text\": \"Yksi\"}", "Idempotency-Key", key).status()).isEqualTo(200);
        assertThat(anni.send("POST", talk, "{\"text\": \"Kaksi\"}", "Idempotency-Key", key).status()).isEqualTo(422);
        assertThat(anni.send("POST", talk, "{\"text\": \"Yksi\"}", "Idempotency-Key", key).json().path("comments")).hasSize(1);
    }

    @Test
    void a_key_is_free_again_when_what_came_with_it_was_refused_and_an_empty_one_is_none() {
        var key = UUID.randomUUID().toString();
        assertThat(anni.send("POST", PROMISES, "{\"title\": \"\"}", "Idempotency-Key", key).status()).isEqualTo(422);
        assertThat(anni.send("POST", PROMISES, "{\"title\": \"Korjattu\"}", "Idempotency-Key", key).status()).isEqualTo(201);
        var empty = anni.send("POST", PROMISES, "{\"title\": \"x\"}", "Idempotency-Key", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.json().path("errors").get(0).path("message").asString()).isEqualTo("Avain on tyhjä: anna 1–200 merkkiä tai jätä otsake pois.");
    }

    @Test
    void of_two_at_once_with_one_key_and_different_content_one_is_kept_and_the_other_told() {
        var key = UUID.randomUUID().toString();
        var answers = java.util.stream.IntStream.range(0, 4).mapToObj(n -> java.util.concurrent.CompletableFuture.supplyAsync(
            () -> anni.send("POST", PROMISES, "{\"title\": \"Yhtaikaa " + n + "\"}", "Idempotency-Key", key).status())).toList();
        assertThat(answers.stream().map(java.util.concurrent.CompletableFuture::join)).containsExactlyInAnyOrder(201, 422, 422, 422);
    }

    @Test
    void what_comes_back_as_it_was_read_changes_nothing() {
        var made = make("Sellaisenaan");
        var same = anni.send("PUT", place(made), anni.get(place(made)).text());
        assertThat(same.status()).as(same.text()).isEqualTo(200);
        assertThat(same.json().path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void of_two_changes_at_once_the_later_sees_both() {
        var made = make("Ensimmäinen");
        assertThat(change(made, 1, "Toinen").status()).isEqualTo(200);
        var late = change(made, 1, "Kolmas");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.isProblem()).isTrue();
        assertThat(late.json().path("now").path("title").asString()).isEqualTo("Toinen");
        assertThat(late.json().path("now").path("revision").asInt()).isEqualTo(2);
        assertThat(late.json().path("yours").path("title").asString()).isEqualTo("Kolmas");
        assertThat(late.json().path("differences")).hasSize(1);
        assertThat(faults(anni.send("PUT", place(made), "{\"title\": \"Ilman\"}"))).containsExactly("revision");
        assertThat(change(made, 2, "Kolmas").json().path("revision").asInt()).isEqualTo(3);
    }

    @Test
    void what_is_left_out_of_a_change_is_emptied_but_nobody_new_sees_it() {
        var made = anni.send("POST", PROMISES, "{\"title\": \"Salassa\", \"text\": \"Pois\", \"visibility\": \"organisation\"}");
        change(made, 1, "Yhä salassa");
        var now = anni.get(place(made)).json();
        assertThat(now.path("text").asString()).isEmpty();
        assertThat(now.path("visibility").asString()).isEqualTo("organisation");
        assertThat(bo.get(place(made)).status()).isEqualTo(404);
    }

    @Test
    void tags_are_sent_told_narrowed_by_and_refused_by_their_place() {
        var made = anni.send("POST", PROMISES, "{\"title\": \"Merkitty\", \"tags\": [\"Ratapiha\", \"yö\", \"ratapiha\"]}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("tags").toString()).isEqualTo("[\"Ratapiha\",\"yö\"]");
        assertThat(titles(anni.get(PROMISES + "?tag=ratapiha").json())).containsExactly("Merkitty");
        assertThat(titles(anni.get(PROMISES + "?tag=rata").json())).isEmpty();
        assertThat(anni.send("PUT", place(made), anni.get(place(made)).text()).json().path("revision").asInt()).isEqualTo(1);
        var problem = anni.send("POST", "/asema/problems.json", "{\"title\": \"Merkitty ongelma\", \"tags\": [\"ratapiha\"], \"fields\": {\"severity\": 2}}");
        assertThat(anni.get(place(problem)).json().path("tags").toString()).isEqualTo("[\"ratapiha\"]");
        assertThat(anni.get(place(problem)).json().path("fields").has("tags")).isFalse();
        assertThat(change(made, 1, "Merkitsemättä").json().path("tags")).isEmpty();
        for (var wrong : List.of("[\"a, b\"]", "\"a\"", "[\"" + "x".repeat(41) + "\"]", "[\"131052-308T\"]", "[5]")) {
            var refused = faults(anni.send("POST", PROMISES, "{\"title\": \"x\", \"tags\": %s}".formatted(wrong)));
            assertThat(refused).as(wrong).hasSize(1);
            assertThat(refused.get(0)).startsWith("tags");
        }
    }

    @Test
    void what_is_removed_can_be_brought_back() {
        var made = make("Poistuva");
        assertThat(anni.send("DELETE", place(made), null).status()).isEqualTo(204);
        assertThat(anni.send("DELETE", place(made), null).status()).isEqualTo(204);
        assertThat(anni.get(place(made)).json().path("removed").isNull()).isFalse();
        assertThat(titles(anni.get(PROMISES + "?q=Poistuva").json())).isEmpty();
        assertThat(anni.send("POST", place(made).replace(".json", "/return.json"), null).json().path("removed").isNull()).isTrue();
        assertThat(titles(anni.get(PROMISES + "?q=Poistuva").json())).containsExactly("Poistuva");
    }

    @Test
    void ties_are_told_at_both_ends() {
        var card = item(Kind.ACTION_CARD, "Sidottu kortti", Visibility.NETWORK);
        var made = anni.send("POST", PROMISES, "{\"title\": \"Sidottu\", \"links\": [{\"relation\": \"secures\", \"to\": \"%s\"}]}".formatted(card));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var end = anni.get(place(made)).json().path("links").get(0);
        assertThat(end.path("forward").asBoolean()).isFalse();
        assertThat(end.path("item").path("title").asString()).isEqualTo("Sidottu kortti");
        var start = anni.get("/asema/cards/" + card + ".json").json().path("links").get(0);
        assertThat(start.path("forward").asBoolean()).isTrue();
        assertThat(start.path("relation").asString()).isEqualTo("secures");
        var ties = "/asema/items/" + card + "/links";
        var again = "{\"relation\": \"secures\", \"to\": \"%s\", \"forward\": true}".formatted(made.json().path("id").asString());
        assertThat(anni.send("POST", ties + ".json", again).json().path("links")).hasSize(1);
        assertThat(anni.send("POST", ties + ".json", again.replace("secures", "measured_by")).status()).isEqualTo(422);
        assertThat(faults(anni.send("POST", ties + ".json", again.replace("secures", "owns")))).containsExactly("relation");
        assertThat(anni.send("DELETE", ties + "/" + start.path("id").asString() + ".json", null).status()).isEqualTo(204);
        assertThat(anni.get(ties + ".json").json().path("links")).isEmpty();
    }

    @Test
    void those_who_read_may_speak_and_take_back_their_own() {
        var made = make("Puhuttu");
        var talk = "/asema/items/" + made.json().path("id").asString() + "/comments";
        vera.send("POST", talk + ".json", "{\"text\": \"Hyvä\"}", "Idempotency-Key", "a");
        var said = vera.send("POST", talk + ".json", "{\"text\": \"Hyvä\"}", "Idempotency-Key", "a").json().path("comments");
        assertThat(said).hasSize(1);
        assertThat(anni.get(place(made)).json().path("comments").asInt()).isEqualTo(1);
        assertThat(anni.send("DELETE", talk + "/" + said.get(0).path("id").asString() + ".json", null).status()).isEqualTo(404);
        assertThat(vera.send("DELETE", talk + "/" + said.get(0).path("id").asString() + ".json", null).status()).isEqualTo(204);
        assertThat(faults(vera.send("POST", talk + ".json", "{\"said\": \"x\"}"))).containsExactly("said");
    }

    @Test
    void those_who_only_read_write_nothing_and_another_network_finds_nothing() {
        var made = make("Vain luettava");
        assertThat(vera.get(place(made)).status()).isEqualTo(200);
        var ties = place(made).replace("concepts/promises", "items").replace(".json", "/links.json");
        var tie = "{\"relation\": \"secures\", \"to\": \"%s\"}".formatted(item(Kind.ACTION_CARD, "Luettava kortti", Visibility.NETWORK));
        for (var told : List.of(vera.send("POST", PROMISES, "{\"title\": \"x\"}"), vera.send("PUT", place(made), "{\"title\": \"x\", \"revision\": 1}"),
                vera.send("DELETE", place(made), null), vera.send("POST", place(made).replace(".json", "/return.json"), null),
                vera.send("POST", ties, tie))) {
            assertThat(told.status()).isEqualTo(422);
            assertThat(told.json().path("detail").asString()).startsWith("Saat lukea tämän, mutta et muuttaa");
        }
        assertThat(anni.get(place(made)).json().path("links")).isEmpty();
        var hidden = "/asema/cards/" + item(Kind.ACTION_CARD, "Piilossa lukijalta", Visibility.ORGANISATION, cast.bo) + ".json";
        assertThat(vera.send("PUT", hidden, "{\"title\": \"x\", \"revision\": 1}").status()).as("what she does not see").isEqualTo(404);
        assertThat(vera.send("DELETE", hidden, null).status()).isEqualTo(404);
        assertThat(vera.send("DELETE", place(made).replace("promises", "groups"), null).status()).as("no such group").isEqualTo(404);
        assertThat(ulla.send("DELETE", place(made), null).status()).isEqualTo(404);
        for (var path : List.of(place(made), PROMISES, "/asema.json", "/asema/search.json?q=luettava", place(made).replace("/asema/", "/naapuri/"))) {
            var answer = ulla.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.isProblem()).isTrue();
        }
        var refused = bo.send("PUT", place(made), "{\"title\": \"Bon\", \"revision\": 1}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("detail").asString()).contains("Vaarakaupunki");
    }

    @Test
    void what_one_organisation_keeps_to_itself_is_nowhere_for_another() {
        var open = item(Kind.PROMISE, "Avoin naapuri", Visibility.NETWORK);
        var hidden = item(Kind.ACTION_CARD, "Kätketty kortti", Visibility.ORGANISATION);
        cast.as(cast.anni, () -> links.tie(hidden, Relation.SECURES, open, cast.anni));
        assertThat(anni.get("/asema/concepts/promises/" + open + ".json").json().path("links")).hasSize(1);
        assertThat(bo.get("/asema/concepts/promises/" + open + ".json").json().path("links")).isEmpty();
        assertThat(bo.get("/asema/items/" + open + "/history.json").text()).doesNotContain("Kätketty");
        assertThat(bo.get("/asema/cards/" + hidden + ".json").status()).isEqualTo(404);
        assertThat(titles(anni.get("/asema/cards.json?q=Kätketty").json())).hasSize(1);
        assertThat(titles(bo.get("/asema/cards.json?q=Kätketty").json())).isEmpty();
        assertThat(bo.get("/asema/cards.json?fields=true").text()).doesNotContain("Kätketty");
        assertThat(titles(bo.get("/asema/search.json?q=Kätketty").json())).isEmpty();
        var tie = "{\"relation\": \"relates_to\", \"to\": \"%s\", \"forward\": true}".formatted(hidden);
        assertThat(faults(bo.send("POST", "/asema/items/" + open + "/links.json", tie))).containsExactly("to");
    }

    @Test
    void an_item_that_points_at_what_another_does_not_see_keeps_it_through_their_change() {
        var group = item(Kind.CUSTOMER_GROUP, "Kätketty ryhmä", Visibility.ORGANISATION);
        var made = anni.send("POST", "/asema/concepts.json", "{\"title\": \"Palvelu\", \"organisation\": null, \"fields\": {\"customer_groups\": [\"%s\"]}}".formatted(group));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var place = "/asema/concepts/" + made.json().path("id").asString() + ".json";
        assertThat(bo.get(place).text()).doesNotContain(group.toString());
        assertThat(bo.get("/asema/concepts.json?fields=true").text()).doesNotContain(group.toString());
        var kirsi = Program.of(visitors, cast.kaisa, "WRITE");
        var given = (ObjectNode) anni.get(place).json();
        assertThat(kirsi.send("PUT", place, given.put("organisation", cast.railway.toString()).toString()).status()).isEqualTo(200);
        var changed = bo.send("PUT", place, ((ObjectNode) bo.get(place).json()).put("title", "Palvelu Bon mukaan").toString());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(anni.get(place).json().path("fields").path("customer_groups").get(0).asString()).isEqualTo(group.toString());
    }

    @Test
    void what_only_deeds_change_is_refused_and_not_passed_over() {
        var card = item(Kind.ACTION_CARD, "Luonnos pysyy", Visibility.NETWORK);
        var read = (ObjectNode) anni.get("/asema/cards/" + card + ".json").json();
        assertThat(faults(anni.send("PUT", "/asema/cards/" + card + ".json", read.put("state", "published").toString()))).containsExactly("state");
        var other = "{\"title\": \"Toisen nimissä\", \"organisation\": \"%s\"}".formatted(cast.railway);
        assertThat(faults(anni.send("POST", PROMISES, other))).containsExactly("organisation");
        assertThat(Program.of(visitors, cast.kaisa, "WRITE").send("POST", PROMISES, other).status()).isEqualTo(201);
    }

    @Test
    void a_register_is_narrowed_as_its_page_is_and_told_fifty_at_a_time() {
        cast.as(cast.anni, () -> {
            for (int n = 0; n < 53; n++) {
                items.add(Kind.CUSTOMER_GROUP, cast.draft(Kind.CUSTOMER_GROUP, "Sivutettu %02d".formatted(n), Fields.NONE, cast.anni), cast.anni);
            }
        });
        var first = anni.get("/asema/concepts/groups.json?q=Sivutettu&order=title").json();
        assertThat(titles(first)).hasSize(50).startsWith("Sivutettu 00", "Sivutettu 01");
        var second = anni.get(first.path("next").asString()).json();
        assertThat(titles(second)).containsExactly("Sivutettu 50", "Sivutettu 51", "Sivutettu 52");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(anni.get("/asema/concepts/groups.json?fields=true").json().path("items").get(0).path("fields").isObject()).isTrue();
        assertThat(titles(anni.get("/asema/concepts/groups.json?q=Sivutettu&organisation=" + cast.railway).json())).isEmpty();
    }

    @Test
    void a_network_tells_who_acts_in_it_and_where_its_items_stand() {
        var network = vera.get("/asema.json");
        assertThat(network.json().path("organisations")).hasSize(2);
        assertThat(network.text()).contains("Junien ohjaaja", "Bo Ban").doesNotContain("@asema.example");
        network.json().path("kinds").forEach(kind -> assertThat(vera.get(kind.path("address").asString()).status()).isEqualTo(200));
    }

    private Answer make(String title) {
        return anni.send("POST", PROMISES, "{\"title\": \"" + title + "\"}");
    }

    private Answer change(Answer made, int revision, String title) {
        return anni.send("PUT", place(made), "{\"title\": \"%s\", \"revision\": %d}".formatted(title, revision));
    }

    private ItemId item(Kind kind, String title, Visibility visibility) {
        return item(kind, title, visibility, cast.anni);
    }

    private ItemId item(Kind kind, String title, Visibility visibility, Viewer by) {
        var draft = cast.draft(kind, title, Fields.NONE, by);
        return cast.as(by, () -> items.add(kind, new ItemDraft(draft.title(), "", draft.state(), "fi", by.organisation(), null, visibility,
                List.of(), null, Fields.NONE), by));
    }

    private static String place(Answer made) {
        return made.json().path("addresses").path("self").asString();
    }

    private static List<String> faults(Answer refused) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        return each(refused.json().path("errors"), "field");
    }

    private static List<String> titles(JsonNode page) {
        return each(page.path("items"), "title");
    }

    private static List<String> each(JsonNode all, String name) {
        return StreamSupport.stream(all.spliterator(), false).map(one -> one.path(name).asString()).toList();
    }
}
