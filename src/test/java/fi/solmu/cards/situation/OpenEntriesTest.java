package fi.solmu.cards.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Program;
import fi.solmu.Visitors;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Visibility;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program reads the log of a situation and tells of it, with its own id and time, by the rules of the pages. */
@ProductTest
class OpenEntriesTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;

    @Test
    void a_word_is_told_with_its_own_time_and_the_same_twice_is_once() {
        var log = log(Visibility.NETWORK);
        var anni = program(cast.anni);
        assertThat(anni.get(log).json().path("entries")).isEmpty();
        var at = Instant.now().minusSeconds(600).toString();
        var id = UUID.randomUUID().toString();
        var word = "{\"id\": \"%s\", \"what\": \"comment\", \"text\": \"Vaihde jumissa\", \"at\": \"%s\"}".formatted(id, at);
        for (int time = 0; time < 2; time++) {
            var told = anni.send("POST", log, word);
            assertThat(told.status()).as(told.text()).isEqualTo(200);
            assertThat(told.json().path("entries")).hasSize(1);
            assertThat(told.json().path("entries").get(0).path("id").asString()).isEqualTo(id);
        }
        var read = Program.of(visitors, cast.vera, "READ").get(log);
        assertThat(read.json().path("entries")).hasSize(1);
        var entry = read.json().path("entries").get(0);
        assertThat(Instant.parse(entry.path("at").asString())).isBetween(Instant.parse(at).minusMillis(1), Instant.parse(at).plusMillis(1));
        assertThat(entry.path("by").asString()).isEqualTo(cast.city.toString());
        assertThat(entry.path("kept").asString()).isEqualTo("counted");
        assertThat(read.text()).doesNotContain("Anni").doesNotContain(cast.anni.person().toString());
        assertThat(fields(anni.send("POST", log, word.replace("jumissa", "auki")))).as("another word with that id").isNotNull();
        assertThat(program(cast.bo).send("POST", log, word).status()).as("another's id").isEqualTo(422);
        assertThat(program(cast.anni).send("POST", log(Visibility.NETWORK), word).status()).as("in another situation").isEqualTo(422);
        assertThat(anni.get(log).json().path("entries")).hasSize(1);
    }

    @Test
    void a_task_added_ticked_undone_and_told_late() {
        var log = log(Visibility.NETWORK);
        var bo = program(cast.bo);
        var task = UUID.randomUUID().toString();
        assertThat(kept(tell(bo, log, task, "\"what\": \"added\", \"text\": \"Tuo vettä\", \"organisation\": \"" + cast.railway + "\""))).isEqualTo("counted");
        var tick = UUID.randomUUID().toString();
        assertThat(kept(tell(bo, log, tick, "\"what\": \"done\", \"task\": \"" + task + "\""))).isEqualTo("counted");
        assertThat(tell(program(cast.anni), log, key(), "\"what\": \"stood_down\"").status()).as("not hers").isEqualTo(422);
        assertThat(kept(tell(bo, log, key(), "\"what\": \"undone\", \"undone\": \"" + tick + "\""))).isEqualTo("counted");
        assertThat(kept(tell(bo, log, key(), "\"what\": \"stood_down\""))).isEqualTo("counted");
        assertThat(kept(tell(bo, log, key(), "\"what\": \"comment\", \"text\": \"Myöhässä\""))).isEqualTo("late");
        assertThat(bo.get(log).json().path("entries").findValuesAsString("kept")).containsExactly("counted", "undone", "counted", "counted", "late");
        assertThat(bo.get(log).json().path("entries").findValuesAsString("at")).hasSize(5);
    }

    @Test
    void what_cannot_be_told_is_refused_at_its_place() {
        var log = log(Visibility.NETWORK);
        var bo = program(cast.bo);
        assertThat(fields(bo.send("POST", log, "{}"))).contains("id", "what");
        assertThat(fields(tell(bo, log, "x", "\"what\": \"seen\""))).containsExactly("id");
        assertThat(fields(tell(bo, log, key(), "\"what\": \"fly\""))).containsExactly("what");
        assertThat(fields(tell(bo, log, key(), "\"what\": \"comment\", \"text\": \" \""))).containsExactly("text");
        assertThat(fields(tell(bo, log, key(), "\"what\": \"comment\", \"text\": \"131052-308T\""))).containsExactly("text");
        assertThat(fields(tell(bo, log, key(), "\"what\": \"comment\", \"text\": \"a\", \"at\": \"-999999999-01-01T00:00:00Z\""))).containsExactly("at");
        assertThat(fields(tell(bo, log, key(), "\"what\": \"seen\", \"organisation\": \"" + cast.nextDoor + "\""))).containsExactly("organisation");
        assertThat(fields(tell(bo, log, key(), "\"what\": \"seen\", \"person\": \"x\""))).containsExactly("person");
        assertThat(tell(bo, log, key(), "\"what\": \"done\", \"task\": \"" + key() + "\"").status()).isEqualTo(422);
        assertThat(bo.get(log).json().path("entries")).isEmpty();
    }

    @Test
    void the_wrong_people_tell_nothing_and_another_network_finds_nothing() {
        var log = log(Visibility.NETWORK);
        var word = "\"what\": \"comment\", \"text\": \"Vieras\"";
        assertThat(tell(program(cast.vera), log, key(), word).status()).isEqualTo(422);
        assertThat(tell(Program.of(visitors, cast.bo, "READ"), log, key(), word).status()).isEqualTo(403);
        assertThat(program(cast.ulla).get(log).status()).isEqualTo(404);
        assertThat(tell(program(cast.ulla), log, key(), word).status()).isEqualTo(404);
        assertThat(tell(program(cast.ulla), log.replace("/asema/", "/naapuri/"), key(), word).status()).isEqualTo(404);
        var own = log(Visibility.ORGANISATION);
        assertThat(program(cast.anni).get(own).status()).isEqualTo(404);
        assertThat(tell(program(cast.anni), own, key(), word).status()).isEqualTo(404);
        assertThat(program(cast.anni).get("/asema/cards/situations/" + ItemId.next() + "/entries.json").status()).isEqualTo(404);
        assertThat(program(cast.bo).get(log).json().path("entries")).isEmpty();
    }

    private String log(Visibility seen) {
        var draft = new ItemDraft("Tilanne", "", "ONGOING", "fi", cast.railway, null, seen, List.of(), null, Fields.NONE);
        return "/asema/cards/situations/" + cast.as(cast.bo, () -> items.add(Kind.SITUATION, draft, cast.bo)) + "/entries.json";
    }

    private static Program.Answer tell(Program by, String log, String id, String rest) {
        return by.send("POST", log, "{\"id\": \"" + id + "\", " + rest + "}");
    }

    private static String kept(Program.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("entries").get(0).path("kept").asString();
    }

    private static List<String> fields(Program.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.json().path("errors").findValuesAsString("field");
    }

    private Program program(Viewer by) {
        return Program.of(visitors, by, "WRITE");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
