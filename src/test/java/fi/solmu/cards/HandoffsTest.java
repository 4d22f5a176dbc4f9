package fi.solmu.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which task answers what another waits for. Here a role is its organisation's own. */
class HandoffsTest {

    private static final UUID CITY = new UUID(0, 1), BUSES = new UUID(0, 2);

    @Test
    void the_last_of_theirs_that_has_begun_by_then_answers_and_else_the_first_to_come() {
        var waits = task(3, CITY, 10, 15, new Awaited(BUSES, "bussit"));
        assertThat(answer(waits, task(1, BUSES, 0, null), task(2, BUSES, 15, null), task(4, BUSES, 20, null))).isEqualTo(2);
        assertThat(answer(waits, task(4, BUSES, 30, null), task(5, BUSES, 20, null))).isEqualTo(5);
        assertThat(answer(waits, task(4, CITY, 0, null))).isZero();
    }

    @Test
    void what_tells_no_minutes_comes_in_the_order_of_numbers() {
        var waits = task(3, CITY, 30, null, new Awaited(BUSES, "bussit"));
        assertThat(answer(waits, task(1, BUSES, 0, null), task(4, BUSES, null, null))).isEqualTo(1);
        assertThat(answer(waits, task(2, BUSES, null, null), task(4, BUSES, null, null))).isEqualTo(2);
    }

    @Test
    void a_task_does_not_answer_itself_and_both_ends_know_of_each_other() {
        var own = task(1, CITY, 0, null, new Awaited(CITY, "lupa"));
        assertThat(answer(own)).isZero();
        var gives = task(2, BUSES, 5, null);
        var waits = task(3, CITY, 10, null, new Awaited(BUSES, "bussit"));
        assertThat(handoffs(own, gives, waits).waitingFor(gives)).singleElement()
            .satisfies(each -> assertThat(each.task()).isEqualTo(waits)).satisfies(each -> assertThat(each.awaited().what()).isEqualTo("bussit"));
        assertThat(handoffs(own, gives, waits).waitingFor(own)).isEmpty();
    }

    private static int answer(CardText.Task waits, CardText.Task... others) {
        var all = new java.util.ArrayList<>(List.of(others));
        all.add(waits);
        all.sort(java.util.Comparator.comparing(CardText.Task::number));
        return handoffs(all.toArray(CardText.Task[]::new)).answering(waits, waits.awaits().get(0)).map(CardText.Task::number).orElse(0);
    }

    private static Handoffs handoffs(CardText.Task... tasks) {
        return new Handoffs(List.of(tasks), role -> role);
    }

    private static CardText.Task task(int number, UUID role, @Nullable Integer from, @Nullable Integer to, Awaited... awaits) {
        return new CardText.Task(new UUID(2, number), number, Map.of("fi", "Tekee"), Map.of(), role, "", from, to, "", "", "", List.of(awaits), null);
    }
}
