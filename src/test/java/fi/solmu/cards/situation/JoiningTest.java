package fi.solmu.cards.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Program;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.cards.Approving;
import fi.solmu.item.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two parties start from one card without knowing of each other, as devices without a connection do. */
@ProductTest
class JoiningTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired SituationLog log;
    Visitor anni;
    Visitor bo;
    Program city;
    Program railway;
    String card;
    Instant now;

    @BeforeEach
    void a_card_in_force() {
        now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        anni = visitors.as(cast.anni);
        bo = visitors.as(cast.bo);
        city = Program.of(visitors, cast.anni, "WRITE");
        railway = Program.of(visitors, cast.bo, "WRITE");
        card = anni.make("/asema/new/action_card", "title", "Juna pysähtyy linjalle", "situation", "Juna seisoo", "parties", cast.city.toString(),
                "parties", cast.railway.toString());
        task("Ohjaa junat odottamaan", cast.dispatcherRole);
        task("Kertoo matkustajille", cast.counsellorRole);
        assertThat(Approving.inForce(anni, visitors.as(cast.kaisa), card).status()).isEqualTo(302);
    }

    @Test
    void what_was_started_elsewhere_comes_with_its_own_id_time_and_version_and_once() {
        var id = UUID.randomUUID();
        var at = now.minus(Duration.ofMinutes(40));
        var first = started(railway, id, at, false, 200);
        assertThat(first.json().path("started").asString()).isEqualTo(at.toString());
        assertThat(started(railway, id, at, false, 200).text()).isEqualTo(first.text());
        assertThat(started(railway, id, at, true, 422).text()).contains("tunnuksella");
        assertThat(started(city, id, at, false, 422).text()).contains("tunnuksella");

        anni.send(card + "/revision", anni.get(card));
        task("Soittaa kaikille", cast.counsellorRole);
        assertThat(Approving.inForce(anni, visitors.as(cast.kaisa), card).status()).isEqualTo(302);
        var old = railway.send("POST", card + "/situations.json",
            "{\"id\": \"" + UUID.randomUUID() + "\", \"drill\": true, \"version\": 1, \"at\": \"" + at + "\"}");
        assertThat(old.json().path("version").asInt()).isEqualTo(1);
        assertThat(started(railway, UUID.randomUUID(), at, true, 200).json().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void a_start_that_cannot_be_is_refused_with_a_sentence() {
        for (var body : List.of("{}", "{\"id\": \"x\"}", "{\"id\": \"" + UUID.randomUUID() + "\", \"at\": \"eilen\"}",
                "{\"id\": \"" + UUID.randomUUID() + "\", \"version\": -1}")) {
            var answer = railway.send("POST", card + "/situations.json", body);
            assertThat(answer.status()).as(body).isEqualTo(422);
            assertThat(answer.isProblem()).as(body).isTrue();
        }
        assertThat(railway.send("POST", "/asema/cards/" + UUID.randomUUID() + "/situations.json", start(UUID.randomUUID(), now, false)).status()).isEqualTo(404);
        var future = started(railway, UUID.randomUUID(), now.plus(Duration.ofDays(2)), false, 200);
        assertThat(Instant.parse(future.json().path("started").asString())).isBefore(Instant.now().plusSeconds(60));
    }

    @Test
    void two_starts_are_offered_on_both_boards_and_joined_only_when_somebody_says_so() {
        var one = run(railway, now.minus(Duration.ofMinutes(50)), false);
        var two = run(city, now.minus(Duration.ofMinutes(20)), false);
        var task = log(one).standing().tasks().get(0).id();
        var ofRailway = tell(railway, one, "done", task, now.minus(Duration.ofMinutes(45)));
        var ofCity = tell(city, two, "comment", null, now.minus(Duration.ofMinutes(15)));
        assertThat(anni.get(place(one)).text()).contains("Onko tämä sama tilanne?");
        assertThat(bo.get(place(two)).text()).contains("Onko tämä sama tilanne?");
        assertThat(ids(one)).containsExactly(ofRailway);

        var open = bo.get(place(two));
        assertThat(bo.send(place(two) + "/joining", open, "other", one.toString(), "same", "true").status()).isEqualTo(302);
        assertThat(bo.send(place(two) + "/joining", open, "other", one.toString(), "same", "true").status()).as("twice").isEqualTo(302);

        assertThat(ids(one)).containsExactlyInAnyOrder(ofRailway, ofCity);
        assertThat(bo.get(place(two)).location()).endsWith(place(one));
        assertThat(bo.get(place(one)).text()).contains("Tähän on yhdistetty").doesNotContain("Onko tämä sama tilanne?");
        assertThat(bo.get(card).page().select(".underway li")).hasSize(1);
        assertThat(bo.get(card).page().select("main").text()).contains("Käytetty tilanteissa 1 kerran");

        var late = tell(city, two, "comment", null, now.minus(Duration.ofMinutes(10)));
        assertThat(ids(one)).containsExactlyInAnyOrder(ofRailway, ofCity, late);
        var again = city.send("POST", place(two) + "/entries.json", word(ofCity, "comment", null, now.minus(Duration.ofMinutes(15))));
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.json().path("entries").size()).isEqualTo(1);
        assertThat(ids(one)).hasSize(3);
    }

    @Test
    void the_ticks_of_two_on_one_task_both_stay() {
        var one = run(railway, now.minus(Duration.ofMinutes(30)), false);
        var two = run(railway, now.minus(Duration.ofMinutes(29)), false);
        var task = log(one).standing().tasks().get(0).id();
        tell(railway, one, "done", task, now.minus(Duration.ofMinutes(20)));
        tell(railway, two, "done", task, now.minus(Duration.ofMinutes(19)));
        join(one, two, "true", 302);
        assertThat(log(one).log()).filteredOn(each -> task.equals(each.task())).hasSize(2);
        assertThat(log(one).standing().line(task, cast.railway).orElseThrow().isDone()).isTrue();
    }

    @Test
    void three_become_one() {
        var one = run(railway, now.minus(Duration.ofMinutes(30)), false);
        var two = run(railway, now.minus(Duration.ofMinutes(20)), false);
        var three = run(railway, now.minus(Duration.ofMinutes(10)), false);
        var said = tell(railway, three, "comment", null, now);
        join(two, three, "true", 302);
        join(one, two, "true", 302);
        assertThat(bo.get(place(three)).location()).endsWith(place(one));
        assertThat(ids(one)).containsExactly(said);
    }

    @Test
    void what_is_not_the_same_stays_apart() {
        var one = run(railway, now.minus(Duration.ofMinutes(30)), false);
        var two = run(city, now.minus(Duration.ofMinutes(20)), false);
        join(one, two, "false", 302);
        assertThat(bo.get(place(one)).text()).doesNotContain("Onko tämä sama tilanne?");
        assertThat(anni.get(place(two)).text()).doesNotContain("Onko tämä sama tilanne?");
        var drill = run(railway, now, true);
        var far = run(railway, now.minus(Duration.ofHours(4)), false);
        for (var other : List.of(drill, far)) {
            assertThat(bo.get(place(other)).text()).doesNotContain("Onko tämä sama tilanne?");
            join(one, other, "true", 422);
        }
        join(one, new ItemId(UUID.randomUUID()), "true", 404);
        assertThat(visitors.as(cast.ulla).post("/networks", place(one) + "/joining", "other", two.toString(), "same", "true").status()).isEqualTo(404);
    }

    @Test
    void two_who_join_at_once_and_one_who_tells_meanwhile_lose_nothing() throws Exception {
        var one = run(railway, now.minus(Duration.ofMinutes(30)), false);
        var two = run(railway, now.minus(Duration.ofMinutes(20)), false);
        var open = bo.get(place(one));
        var many = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> deeds = List.of(
                () -> bo.send(place(one) + "/joining", open, "other", two.toString(), "same", "true").status(),
                () -> bo.send(place(two) + "/joining", open, "other", one.toString(), "same", "true").status(),
                () -> railway.send("POST", place(two) + "/entries.json", word(UUID.randomUUID(), "comment", null, now)).status() + 102,
                () -> railway.send("POST", place(two) + "/entries.json", word(UUID.randomUUID(), "comment", null, now)).status() + 102,
                () -> railway.send("POST", place(one) + "/entries.json", word(UUID.randomUUID(), "comment", null, now)).status() + 102);
            for (var done : many.invokeAll(deeds)) {
                assertThat(done.get()).isEqualTo(302);
            }
        } finally {
            many.shutdown();
        }
        assertThat(log(one).log()).hasSize(3);
        assertThat(bo.get(place(two)).location()).endsWith(place(one));
    }

    private void join(ItemId one, ItemId other, String isSame, int status) {
        var answer = bo.send(place(one) + "/joining", bo.get(place(one)), "other", other.toString(), "same", isSame);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    private ItemId run(Program by, Instant at, boolean isDrill) {
        var id = UUID.randomUUID();
        started(by, id, at, isDrill, 200);
        return new ItemId(id);
    }

    private Program.Answer started(Program by, UUID id, Instant at, boolean isDrill, int status) {
        var answer = by.send("POST", card + "/situations.json", start(id, at, isDrill));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer;
    }

    private static String start(UUID id, Instant at, boolean isDrill) {
        return "{\"id\": \"" + id + "\", \"drill\": " + isDrill + ", \"at\": \"" + at + "\"}";
    }

    private UUID tell(Program by, ItemId run, String what, UUID task, Instant at) {
        var id = UUID.randomUUID();
        var answer = by.send("POST", place(run) + "/entries.json", word(id, what, task, at));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return id;
    }

    private static String word(UUID id, String what, UUID task, Instant at) {
        return "{\"id\": \"" + id + "\", \"what\": \"" + what + "\", \"at\": \"" + at + "\""
            + (task == null ? ", \"text\": \"Sana\"" : ", \"task\": \"" + task + "\"") + "}";
    }

    private Course log(ItemId run) {
        return cast.as(cast.kaisa, () -> log.course(run, cast.kaisa));
    }

    private List<UUID> ids(ItemId run) {
        return log(run).log().stream().map(Entry::id).toList();
    }

    private static String place(ItemId run) {
        return "/asema/cards/situations/" + run;
    }

    private void task(String title, UUID role) {
        var added = anni.send(card + "/steps", anni.get(card + "/draft"), "key", UUID.randomUUID().toString(), "title", title, "role", role.toString(), "when", "heti");
        assertThat(added.status()).as(added.text()).isEqualTo(302);
    }
}
