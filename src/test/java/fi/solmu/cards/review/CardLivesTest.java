package fi.solmu.cards.review;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.cards.situation.Entry;
import fi.solmu.cards.situation.SituationLists;
import fi.solmu.cards.situation.SituationLog;
import fi.solmu.cards.situation.Situations;
import fi.solmu.cards.situation.What;
import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of a card, of situations whose every time is known. */
@ProductTest
class CardLivesTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Situations situations;
    @Autowired SituationLog log;
    @Autowired SituationLists lists;
    @Autowired CardLives lives;

    @Test
    void answers_in_the_middle_and_what_was_skipped_drills_apart() {
        var card = card();
        run(card, false, 1, What.DONE);
        run(card, false, 4, What.SKIPPED);
        run(card, false, 30, What.DONE);
        run(card, true, 10, What.SKIPPED);
        var going = start(card, false);
        say(going, What.SKIPPED, step(going), 50, null);
        var undone = start(card, false);
        var skipped = say(undone, What.SKIPPED, step(undone), 2, null);
        say(undone, What.UNDONE, null, 3, skipped);
        say(undone, What.STOOD_DOWN, null, 55, null);

        var life = cast.as(cast.anni, () -> lives.of(card, lists.life(card, cast.anni), Map.of(), cast.anni));
        assertThat(life.tasks()).as("four ended in earnest, of one task each").isEqualTo(4);
        assertThat(life.skipped()).isEqualTo(1);
        assertThat(life.skippedShare()).isEqualTo(25);
        assertThat(life.heard(true)).singleElement().returns(10L, CardLife.Heard::minutes).returns(1, CardLife.Heard::times);
        assertThat(life.heard(false)).as("1, 4, 30 and 55 minutes").singleElement()
            .returns(cast.city, CardLife.Heard::organisation).returns(17L, CardLife.Heard::minutes).returns(4, CardLife.Heard::times);
        assertThat(cast.as(cast.ulla, () -> lives.of(card, lists.life(card, cast.ulla), Map.of(), cast.ulla))).isEqualTo(CardLife.NONE);
    }

    @Test
    void what_a_board_does_not_count_is_not_counted_and_nothing_is_counted_twice() {
        var card = card();
        var run = start(card, false);
        var extra = say(run, What.ADDED, null, 2, null, "Tuo vettä");
        say(run, What.SKIPPED, extra, 3, null);
        say(run, What.STOOD_DOWN, null, 20, null);
        cast.as(cast.kaisa, () -> log.hear(run, UUID.randomUUID(), "Häiriö", Instant.now().minusSeconds(3600), Instant.now(), cast.city, cast.kaisa));
        var late = start(card, false);
        say(late, What.STOOD_DOWN, null, 10, null);
        say(late, What.SKIPPED, step(late), 30, null);

        var life = cast.as(cast.anni, () -> lives.of(card, lists.life(card, cast.anni), Map.of(), cast.anni));
        assertThat(life.tasks()).isEqualTo(2);
        assertThat(life.skipped()).as("what was added, or told after the end, is none of the plan's").isZero();
        assertThat(life.heard(false)).as("3 and 10 minutes").singleElement().returns(7L, CardLife.Heard::minutes).returns(2, CardLife.Heard::times);
    }

    @Test
    void a_clock_that_says_a_time_before_the_situation_is_not_believed() {
        var card = card();
        var run = start(card, false);
        say(run, What.DONE, step(run), -90, null);
        say(run, What.STOOD_DOWN, null, -80, null);
        var life = cast.as(cast.anni, () -> lives.of(card, lists.life(card, cast.anni), Map.of(), cast.anni));
        assertThat(life.heard(false)).as("when it was received, an hour from the start").singleElement().returns(60L, CardLife.Heard::minutes);
        assertThat(cast.as(cast.anni, () -> log.course(run, cast.anni)).standing().late()).isEmpty();
    }

    @Test
    void what_was_joined_is_one_use_of_the_card() {
        var card = card();
        var one = start(card, false);
        var two = start(card, false);
        say(two, What.SKIPPED, step(two), 1, null);
        var kaisa = visitors.as(cast.kaisa);
        var board = "/asema/cards/situations/" + one;
        assertThat(kaisa.post(board, board + "/joining", "other", two.toString(), "same", "true").status()).isEqualTo(302);
        say(one, What.STOOD_DOWN, null, 50, null);
        var life = cast.as(cast.anni, () -> lives.of(card, lists.life(card, cast.anni), Map.of(), cast.anni));
        assertThat(life.skippedShare()).isEqualTo(100);
        assertThat(life.tasks()).isEqualTo(1);
    }

    private void run(ItemId card, boolean isDrill, int minute, What what) {
        var run = start(card, isDrill);
        say(run, what, step(run), minute, null);
        say(run, What.STOOD_DOWN, null, 58, null);
    }

    private ItemId start(ItemId card, boolean isDrill) {
        var id = ItemId.next();
        cast.as(cast.kaisa, () -> situations.start(id, card, isDrill, Instant.now().minusSeconds(3600), cast.kaisa));
        return id;
    }

    private UUID step(ItemId run) {
        return cast.as(cast.kaisa, () -> log.course(run, cast.kaisa).standing().tasks().get(0).id());
    }

    private UUID say(ItemId run, What what, @Nullable UUID task, int minute, @Nullable UUID undone) {
        return say(run, what, task, minute, undone, what == What.SKIPPED ? "Syy" : "");
    }

    private UUID say(ItemId run, What what, @Nullable UUID task, int minute, @Nullable UUID undone, String text) {
        var by = cast.kaisa;
        var started = cast.as(by, () -> log.course(run, by).situation().started());
        var entry = new Entry(UUID.randomUUID(), what, task, task == null ? null : by.organisation(), null, null, text,
                null, undone, by.person(), by.organisation(), started.plusSeconds(60L * minute), Instant.now());
        cast.as(by, () -> log.tell(run, entry, by));
        return entry.id();
    }

    private ItemId card() {
        Viewer by = cast.kaisa;
        var kaisa = visitors.as(by);
        var card = kaisa.make("/asema/new/action_card", "title", "Mitattu", "situation", "Usein", "parties", cast.city.toString());
        kaisa.send(card + "/steps", kaisa.get(card + "/draft"), "key", ItemId.nextUuid().toString(), "title", "Kertoo",
            "role", cast.counsellorRole.toString(), "when", "heti");
        kaisa.send(card + "/publication", kaisa.get(card + "/draft"));
        return ItemId.valueOf(card.substring(card.lastIndexOf('/') + 1));
    }
}
