package fi.solmu.clock;

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
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A program says whether a time helped, and asks and answers why a practice is done, by the rules of the pages. */
@ProductTest
@Import(MadePractices.class)
class OpenPracticeTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired MadePractices made;

    private final LocalDate today = LocalDate.now(Say.ZONE);

    @AfterEach
    void leave_the_clock_as_it_was() {
        made.leave();
    }

    @Test
    void whether_a_time_helped_is_said_once_a_person_and_read_by_all() {
        var here = "/asema/clock/" + made.ruled("Ohjelman harjoitus", "FREQ=DAILY");
        var said = here + "/occurrences/" + today + "/help.json";
        var anni = program(cast.anni);
        assertThat(anni.get(here + "/help.json").json().path("help")).isEmpty();
        var first = anni.send("POST", said, "{\"answer\": \"not\", \"note\": \"Tieto tuli myöhään\"}");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().path("help").get(0).path("note").asString()).isEqualTo("Tieto tuli myöhään");
        assertThat(anni.send("POST", said, "{\"answer\": \"helped\"}").json().path("help")).hasSize(1);
        var seen = Program.of(visitors, cast.vera, "READ").get(here + "/help.json").json().path("help").get(0);
        assertThat(seen.path("answer").asString()).isEqualTo("helped");
        assertThat(seen.path("date").asString()).isEqualTo(today.toString());
        assertThat(seen.path("organisation").asString()).isEqualTo(cast.city.toString());
        assertThat(seen.has("note")).isFalse();
        assertThat(seen.toString()).doesNotContain("Anni");
        assertThat(visitors.as(cast.anni).get(here).page().select("#help").text()).contains("vastasit: auttoi");
    }

    @Test
    void what_a_page_would_refuse_is_refused_at_its_place_and_nothing_is_passed_over() {
        var here = "/asema/clock/" + made.ruled("Ohjelman kielletty", "FREQ=DAILY");
        var said = here + "/occurrences/" + today + "/help.json";
        var anni = program(cast.anni);
        assertThat(fields(anni.send("POST", said, "{}"))).containsExactly("answer");
        assertThat(fields(anni.send("POST", said, "{\"answer\": \"ehkä\", \"mieli\": 1}"))).contains("mieli");
        assertThat(fields(anni.send("POST", said, "{\"answer\": \"not\", \"note\": \"Asiakas 131052-308T\"}"))).containsExactly("note");
        assertThat(fields(anni.send("POST", said, "{\"answer\": \"not\", \"note\": \"" + "x".repeat(501) + "\"}"))).containsExactly("note");
        assertThat(anni.send("POST", said, "{").status()).isEqualTo(400);
        assertThat(program(cast.bo).send("POST", said, "{\"answer\": \"helped\"}").status()).as("nobody praises their own").isEqualTo(422);
        assertThat(Program.of(visitors, cast.anni, "READ").send("POST", said, "{\"answer\": \"helped\"}").status()).isEqualTo(403);
        assertThat(anni.send("POST", said.replace(today.toString(), "2026-99-99"), "{\"answer\": \"helped\"}").status()).isEqualTo(404);
        assertThat(anni.send("POST", said.replace(today.toString(), today.plusDays(2).toString()), "{\"answer\": \"helped\"}").status()).isEqualTo(422);
        assertThat(fields(anni.send("POST", here + "/question.json", "{\"reason\": \" \"}"))).containsExactly("reason");
        assertThat(anni.get(here + "/help.json").json().path("help")).isEmpty();
    }

    @Test
    void how_early_to_remind_may_be_written_as_numbers_or_as_words() {
        var anni = program(cast.anni);
        var made = anni.send("POST", "/asema/clock.json", "{\"title\": \"Ohjelman muistutus\", \"fields\": {\"remind\": [1, \"10\"]}}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var place = made.response().headers().firstValue("Location").orElseThrow();
        assertThat(anni.get(place).json().path("fields").path("remind").toString()).isEqualTo("[\"1\",\"10\"]");
        assertThat(fields(anni.send("POST", "/asema/clock.json", "{\"title\": \"Outo\", \"fields\": {\"remind\": [1.5]}}"))).isNotEmpty();
        assertThat(fields(anni.send("POST", "/asema/clock.json", "{\"title\": \"Outo\", \"fields\": {\"remind\": [true]}}"))).isNotEmpty();
    }

    @Test
    void why_it_is_done_is_asked_and_answered_and_said_twice_is_said_once() {
        var here = "/asema/clock/" + made.ruled("Ohjelman raportti", "FREQ=DAILY");
        var anni = program(cast.anni);
        for (int time = 0; time < 2; time++) {
            var asked = anni.send("POST", here + "/question.json", "{\"reason\": \"Kuka tätä lukee?\"}");
            assertThat(asked.status()).as(asked.text()).isEqualTo(200);
            assertThat(asked.json().path("questions")).hasSize(1);
        }
        assertThat(fields(program(cast.kaisa).send("POST", here + "/question.json", "{\"reason\": \"Toinen syy\"}"))).containsExactly("reason");
        assertThat(program(cast.vera).send("POST", here + "/question.json", "{\"reason\": \"Lukija\"}").status()).isEqualTo(422);
        assertThat(anni.send("POST", here + "/question/answer.json", "{\"answer\": \"Minä\"}").status()).as("not hers").isEqualTo(422);
        for (int time = 0; time < 2; time++) {
            assertThat(program(cast.bo).send("POST", here + "/question/answer.json", "{\"answer\": \"Ministeriö\"}").status()).isEqualTo(200);
        }
        assertThat(fields(program(cast.kaisa).send("POST", here + "/question/answer.json", "{\"answer\": \"Myöhässä\"}"))).containsExactly("answer");
        var told = program(cast.vera).get(here + "/question.json").json().path("questions").get(0);
        assertThat(told.path("answer").asString()).isEqualTo("Ministeriö");
        assertThat(told.path("organisation").asString()).isEqualTo(cast.city.toString());
        assertThat(told.path("closed_by").asString()).isEqualTo(cast.railway.toString());
    }

    @Test
    void another_network_another_kind_and_nothing_at_all_look_the_same() {
        var id = made.ruled("Ohjelman seinä", "FREQ=DAILY");
        var ulla = program(cast.ulla);
        assertThat(ulla.get("/naapuri/clock/" + id + "/help.json").status()).isEqualTo(404);
        assertThat(ulla.get("/asema/clock/" + id + "/question.json").status()).isEqualTo(404);
        assertThat(ulla.send("POST", "/naapuri/clock/" + id + "/question.json", "{\"reason\": \"Vieras\"}").status()).isEqualTo(404);
        var promise = cast.as(cast.bo, () -> items.add(Kind.PROMISE, draft("Lupaus", "PROPOSED", Fields.NONE), cast.bo));
        assertThat(program(cast.bo).get("/asema/clock/" + promise + "/help.json").status()).isEqualTo(404);
        assertThat(program(cast.bo).get("/asema/clock/" + ItemId.next() + "/help.json").status()).isEqualTo(404);
        assertThat(program(cast.bo).get("/asema/clock/x/help.json").status()).isEqualTo(404);
        var own = cast.as(cast.bo, () -> items.add(Kind.PRACTICE, hidden("Oma asia"), cast.bo));
        assertThat(program(cast.anni).get("/asema/clock/" + own + "/question.json").status()).isEqualTo(404);
        assertThat(program(cast.bo).get("/asema/clock/" + own + "/question.json").status()).isEqualTo(200);
    }

    private static List<String> fields(Program.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.json().path("errors").findValuesAsString("field");
    }

    private Program program(Viewer by) {
        return Program.of(visitors, by, "WRITE");
    }

    private ItemDraft hidden(String title) {
        return new ItemDraft(title, "", "PROPOSED", "fi", cast.railway, null, Visibility.ORGANISATION, List.of(), null, Fields.NONE);
    }

    private ItemDraft draft(String title, String state, Fields fields) {
        return new ItemDraft(title, "", state, "fi", cast.railway, null, Visibility.NETWORK, List.of(), null, fields);
    }
}
