package fi.solmu.cards.alone;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.cards.Approving;
import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A worker alone with a card, as she meets it without scripts: a press at a time. */
@ProductTest
class SoloJourneyTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired JdbcClient db;
    Visitor anni;
    Visitor bo;
    String card;

    @BeforeEach
    void a_card_in_force() {
        anni = visitors.as(cast.anni);
        bo = visitors.as(cast.bo);
        card = anni.make("/asema/new/action_card", "title", "Yksin harjoiteltava", "situation", "Juna seisoo", "parties", cast.city.toString(),
                "parties", cast.railway.toString());
        task("Pysäyttää muut junat", cast.dispatcherRole, "0–5 min");
        task("Neuvoo matkustajia", cast.counsellorRole, "10 min");
        Approving.inForce(anni, visitors.as(cast.kaisa), card);
    }

    @Test
    void from_moment_to_moment_it_is_played_to_its_end_and_counts() {
        assertThat(words(anni, card + "/knowing")).contains("Asiakasneuvoja: ei ole harjoitellut");
        var drill = begun(anni, "0", "");
        assertThat(words(anni, drill)).contains("Harjoitus yksin", "Juuri nyt ei ole sinun vuorosi").doesNotContain("Teki: Pysäyttää");
        next(anni, drill);
        assertThat(words(anni, drill)).contains("Teki: Pysäyttää muut junat", "5 min alusta");
        next(anni, drill);
        assertThat(anni.get(drill).page().select("[role=status]#solo-now").text()).isEqualTo("Nyt on sinun vuorosi: Neuvoo matkustajia");
        assertThat(words(anni, drill)).contains("Nyt: 10 min");
        assertThat(anni.get(card + "/alone").page().select("a[href=" + drill + "]").text()).isEqualTo("Jatka harjoitusta");
        assertThat(bo.get(card + "/alone").text()).doesNotContain("Jatka harjoitusta");
        assertThat(play(anni, drill, "what", "done", "task", task(drill)).status()).isEqualTo(302);
        assertThat(words(anni, card + "/alone")).doesNotContain("Jatka harjoitusta");
        assertThat(words(anni, drill)).contains("Näin meni", "Tehty ajoissa", "Harjoiteltu: Asiakasneuvoja");
        assertThat(words(anni, card + "/knowing")).contains("Asiakasneuvoja: harjoitellut", "yksin", "1 / 1 harjoitellut");
        assertThat(words(bo, card + "/knowing")).contains("1 / 1 harjoitellut");
        assertThat(words(bo, card)).doesNotContain("Harjoiteltu 1 kerran", "Tilanne käynnissä");
        var passed = begun(anni, "0", "");
        play(anni, passed, "what", "end");
        assertThat(words(anni, passed)).contains("Harjoitus jäi kesken");
        var skipped = begun(anni, "0", "");
        play(anni, skipped, "what", "skipped", "task", task(skipped));
        assertThat(words(anni, skipped)).contains("ei tehty yhtään tehtävää").doesNotContain("jäi kesken");
        assertThat(anni.get("/asema/cards/alone/alone").status()).isEqualTo(404);
    }

    @Test
    void nobody_else_sees_it_anywhere() {
        var drill = begun(anni, "0", "");
        play(anni, drill, "what", "done", "task", task(drill));
        for (var other : List.of(cast.bo, cast.kaisa, cast.vera)) {
            var visitor = visitors.as(other);
            assertThat(visitor.get(drill).status()).as(other.name()).isEqualTo(404);
            assertThat(visitor.send(drill, visitor.get(card + "/knowing"), "what", "end").status()).as(other.name()).isEqualTo(404);
            assertThat(rows(other)).as(other.name()).isZero();
        }
        assertThat(rows(cast.anni)).isEqualTo(1);
        for (var page : List.of("/asema", "/asema/cards/situations", card)) {
            assertThat(bo.get(page).page().select(".underway, .cardrow").text()).as(page).doesNotContain("Yksin harjoiteltava");
        }
        assertThat(play(anni, drill, "what", "end").status()).isEqualTo(302);
        cast.as(cast.anni, () -> db.sql("update solo_drill set begun = now() - interval '31 days', ended = now() - interval '31 days' where id = :id")
            .param("id", UUID.fromString(drill.replaceFirst(".*/", ""))).update());
        new SoloForgetting(db).forget();
        assertThat(rows(cast.anni)).as("a month is over").isZero();
    }

    @Test
    void pressed_many_times_at_once_it_is_pressed_once() throws Exception {
        var drill = begun(anni, "0", "");
        var open = anni.get(drill);
        var to = open.page().select("input[name=to]").val();
        var task = task(drill);
        var many = Executors.newFixedThreadPool(6);
        try {
            var presses = IntStream.range(0, 12).<Callable<Answer>>mapToObj(n -> () -> anni.send(drill, open,
                n % 2 == 0 ? new String[] {"what", "next", "to", to} : new String[] {"what", "done", "task", task})).toList();
            for (var each : many.invokeAll(presses)) {
                assertThat(each.get().status()).isEqualTo(302);
            }
        } finally {
            many.shutdown();
        }
        assertThat(words(anni, drill)).contains("Tehty ennen kuin suunnitelma sanoo");
        assertThat(words(anni, drill)).contains("Näin meni");
        assertThat(play(anni, drill, "what", "end").status()).isEqualTo(302);
        var late = anni.send(drill, open, "what", "skipped", "task", task);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Harjoitus on jo päättynyt");
    }

    @Test
    void a_past_situation_is_played_again_and_a_new_version_is_told_of() {
        var board = started(bo.send(card + "/situations", bo.get(card), "key", ItemId.nextUuid().toString(), "drill", "false"));
        var line = bo.get(board).page().select("#mine ~ .tasks .task").first().id().replace("line-", "");
        tell(board, "DONE", "task", line);
        tell(board, "COMMENT", "text", "Veturi hajosi ratapihalla");
        assertThat(begin(anni, "0", board.replaceFirst(".*/", "")).text()).contains("Valitse kortin suunnitelma tai jokin listan");
        tell(board, "STOOD_DOWN");
        var drill = begun(anni, "60", board.replaceFirst(".*/", ""));
        assertThat(words(anni, drill)).contains("Minuutti sekunnissa");
        play(anni, drill, "what", "pace", "pace", "0");
        next(anni, drill);
        next(anni, drill);
        assertThat(words(anni, drill)).contains("Veturi hajosi ratapihalla", "Teki: Pysäyttää muut junat");
        anni.send(card + "/revision", anni.get(card));
        task("Soittaa kaikille", cast.counsellorRole, "heti");
        Approving.inForce(anni, visitors.as(cast.kaisa), card);
        assertThat(words(anni, drill)).contains("Harjoittelet version 1 mukaan. Nyt voimassa on versio 2.");
        play(anni, drill, "what", "end");
        assertThat(words(anni, drill)).contains("ei tehty yhtään tehtävää");
        assertThat(words(anni, card + "/knowing")).contains("Asiakasneuvoja: ei ole harjoitellut");
    }

    @Test
    void what_cannot_be_is_told_in_a_sentence() {
        for (var bad : List.of(
                new String[] {"role", cast.dispatcherRole.toString(), "pace", "0"}, new String[] {"role", "x", "pace", "0"},
                new String[] {"pace", "0"},
                new String[] {"role", cast.counsellorRole.toString(), "pace", "7"}, new String[] {"role", cast.counsellorRole.toString()},
                new String[] {"role", cast.counsellorRole.toString(), "pace", "0", "situation", UUID.randomUUID().toString()},
                new String[] {"role", cast.counsellorRole.toString(), "pace", "0", "situation", "x"})) {
            var sent = new java.util.ArrayList<>(List.of("key", ItemId.nextUuid().toString()));
            sent.addAll(List.of(bad));
            var refused = anni.send(card + "/alone", anni.get(card), sent.toArray(String[]::new));
            assertThat(refused.status()).as(List.of(bad).toString()).isEqualTo(422);
            assertThat(refused.page().select(".errorsummary").text()).as(List.of(bad).toString()).isNotBlank();
        }
        var drill = begun(anni, "0", "");
        for (var bad : List.of(new String[] {"what", "fly"}, new String[] {"what", "done"}, new String[] {"what", "done", "task", "x"},
                new String[] {"what", "skipped", "task", UUID.randomUUID().toString()}, new String[] {"what", "pace", "pace", "-1"})) {
            var refused = play(anni, drill, bad);
            assertThat(refused.status()).as(List.of(bad).toString()).isEqualTo(422);
            assertThat(refused.page().select(".errorsummary").text()).as(List.of(bad).toString()).isNotBlank();
        }
        assertThat(play(anni, drill, "what", "next", "to", "99999999").status()).isEqualTo(302);
        assertThat(words(anni, drill)).contains("5 min alusta");
        assertThat(visitors.as(cast.ulla).get(card + "/alone").status()).isEqualTo(404);
        play(anni, drill, "what", "end");
    }

    private static String started(Answer answer) {
        return URI.create(answer.location()).getPath();
    }

    private Answer begin(Visitor who, String pace, String situation) {
        return who.send(card + "/alone", who.get(card + "/alone"), "key", ItemId.nextUuid().toString(), "role", cast.counsellorRole.toString(),
            "pace", pace, "situation", situation);
    }

    private String begun(Visitor who, String pace, String situation) {
        var begun = begin(who, pace, situation);
        assertThat(begun.status()).as(begun.text()).isEqualTo(302);
        return URI.create(begun.location()).getPath();
    }

    private static Answer play(Visitor who, String drill, String... said) {
        return who.send(drill, who.get(drill), said);
    }

    private static void next(Visitor who, String drill) {
        var open = who.get(drill);
        assertThat(who.send(drill, open, "what", "next", "to", open.page().select("input[name=to]").val()).status()).isEqualTo(302);
    }

    private String task(String drill) {
        return anni.get(drill).page().select("input[name=task]").val();
    }

    private void tell(String board, String what, String... more) {
        var sent = new java.util.ArrayList<>(List.of("key", UUID.randomUUID().toString(), "what", what));
        sent.addAll(List.of(more));
        assertThat(bo.send(board + "/entries", bo.get(board), sent.toArray(String[]::new)).status()).isEqualTo(302);
    }

    /** What the wall alone lets somebody see. */
    private int rows(Viewer who) {
        return cast.as(who, () -> db.sql("select count(*) from solo_drill where card_id = :id")
            .param("id", UUID.fromString(card.replaceFirst(".*/", ""))).query(Integer.class).single());
    }

    private void task(String title, UUID of, String when) {
        var added = anni.send(card + "/steps", anni.get(card + "/draft"), "key", UUID.randomUUID().toString(), "title", title,
                "role", of.toString(), "when", when);
        assertThat(added.status()).as(added.text()).isEqualTo(302);
    }

    private static String words(Visitor visitor, String address) {
        return visitor.get(address).page().select("main").text();
    }
}
