package fi.solmu.cards.alone;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.cards.alone.Scene.Mine;
import fi.solmu.cards.alone.Scene.Outcome;
import fi.solmu.cards.situation.Task;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same plan, second and presses make the same scene, without any clock. */
class SceneTest {

    private final UUID mine = UUID.randomUUID();
    private final UUID theirs = UUID.randomUUID();
    private final Task call = task(1, mine, 0, null);
    private final Task stop = task(2, theirs, 0, 5);
    private final Task tell = task(3, mine, 10, 15);
    private final Task write = task(4, mine, null, null);
    private final Script script = Script.ofPlan(List.of(call, stop, tell, write), mine);

    @Test
    void the_others_come_with_the_clock_and_the_own_tasks_wait_to_be_pressed() {
        var start = at(0);
        assertThat(start.heard()).isEmpty();
        assertThat(start.mine()).extracting(Mine::outcome).containsExactly(Outcome.NOW, Outcome.COMING, Outcome.COMING);
        assertThat(start.next()).isEqualTo(121);
        var later = at(300);
        assertThat(later.heard()).extracting(Beat::title).containsExactly("2");
        assertThat(later.mine().get(0).outcome()).isEqualTo(Outcome.MISSED);
        assertThat(later.next()).isEqualTo(600);
    }

    @Test
    void from_moment_to_moment_it_comes_to_an_end() {
        int moments = 0;
        for (Integer next = 0; next != null && moments < 20; moments++) {
            next = at(next).next();
        }
        assertThat(moments).isBetween(5, 8);
        assertThat(at(1_000_000).isOver()).isTrue();
        assertThat(at(1_000_000).now()).isEqualTo(script.end());
        assertThat(at(1_000_000).isRehearsed()).as("nothing was done in it").isFalse();
    }

    @Test
    void what_was_pressed_is_held_against_the_plan() {
        var all = at(2_000, press(call, 60), press(tell, 590), press(write, 1_500));
        assertThat(all.mine()).extracting(Mine::outcome).containsExactly(Outcome.ON_TIME, Outcome.EARLY, Outcome.LATE);
        assertThat(all.mine().get(2).lateBy()).isEqualTo(15);
        assertThat(all.isRehearsed()).isTrue();
        var turned = at(2_000, press(tell, 610), press(call, 620), new Press(write.id(), Press.What.SKIPPED, 700));
        assertThat(turned.mine()).extracting(Mine::isOutOfOrder).containsExactly(false, true, false);
        assertThat(turned.mine()).extracting(Mine::outcome).containsExactly(Outcome.LATE, Outcome.ON_TIME, Outcome.SKIPPED);
        assertThat(at(300, press(call, 60)).isRehearsed()).as("broken off").isFalse();
    }

    @Test
    void an_empty_plan_and_a_wild_clock_are_no_harm() {
        var empty = Script.ofPlan(List.of(), mine);
        assertThat(Scene.of(empty, Integer.MAX_VALUE, List.of()).isOver()).isTrue();
        var wild = Script.ofPlan(List.of(task(1, mine, Integer.MAX_VALUE, null)), mine);
        assertThat(Scene.of(wild, -5, List.of()).now()).isZero();
        assertThat(wild.end()).isPositive();
        assertThat(script.start()).isZero();
        assertThat(Script.ofPlan(List.of(task(1, mine, 900, null)), mine).start()).as("planned for three o'clock").isEqualTo(900 * 60);
    }

    private Scene at(int seconds, Press... presses) {
        return Scene.of(script, seconds, List.of(presses));
    }

    private static Press press(Task task, int seconds) {
        return new Press(task.id(), Press.What.DONE, seconds);
    }

    private static Task task(int number, UUID role, @Nullable Integer from, @Nullable Integer to) {
        return new Task(UUID.randomUUID(), number, String.valueOf(number), "", role, null, "", from, to, List.of());
    }
}
