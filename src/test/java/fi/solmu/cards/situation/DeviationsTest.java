package fi.solmu.cards.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.solmu.cards.review.Deviation;
import fi.solmu.cards.review.Deviation.Sort;
import fi.solmu.cards.review.Deviations;
import fi.solmu.cards.review.Rated;
import fi.solmu.cards.review.Rating;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Visibility;
import fi.solmu.network.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan of five tasks of two organisations, and what became of it. */
class DeviationsTest {

    static final UUID CITY = new UUID(1, 1);
    static final UUID RAILWAY = new UUID(1, 2);
    static final UUID CALLER = new UUID(2, 1);
    static final UUID DRIVER = new UUID(2, 2);
    static final Instant START = Instant.parse("2026-11-23T06:00:00Z");
    static final List<Task> PLAN = List.of(
            task(1, DRIVER, RAILWAY, 0, 5), task(2, DRIVER, RAILWAY, 10, null), task(3, DRIVER, RAILWAY, 10, null), task(4, DRIVER, RAILWAY, 20, null),
            new Task(id(5), 5, "Tehtävä 5", "", CALLER, CITY, "15 min", 15, null, List.of(new Task.Need(RAILWAY, "arvio kestosta"))));

    @Test
    void what_went_as_planned_leaves_nothing() {
        assertThat(of(done(1, 1), done(2, 11), done(3, 10), done(4, 20), done(5, 16), end(60))).isEmpty();
    }

    @Test
    void who_was_never_heard_from_is_silent_once_and_not_late_besides() {
        assertThat(of(done(1, 1), done(2, 11), done(3, 11), done(4, 20), end(60))).extracting(Deviation::sort, Deviation::organisation)
            .containsExactly(tuple(Sort.SILENT, CITY));
    }

    /** The first is due in five minutes, and two more are the time it takes to press. */
    @ParameterizedTest
    @CsvSource({"4, ", "5, ", "7, ", "8, 3", "45, 40"})
    void done_after_its_time_is_late_by_so_much(int minute, @Nullable Long late) {
        assertThat(of(done(1, minute), done(2, 50), done(3, 50), done(4, 50), done(5, 15), end(60)).stream()
            .filter(each -> each.sort() == Sort.LATE && id(1).equals(each.task())).map(Deviation::minutes).toList())
            .isEqualTo(late == null ? List.of() : List.of(late));
    }

    @Test
    void what_was_not_told_done_when_its_time_had_passed_is_late_by_nobody_knows_what() {
        var found = of(done(1, 1), done(2, 10), done(3, 10), done(5, 15), end(60));
        assertThat(found).singleElement().returns(Sort.LATE, Deviation::sort).returns(id(4), Deviation::task).returns(null, Deviation::minutes);
        assertThat(of(done(1, 1), done(2, 10), done(3, 10), done(5, 15), end(19))).as("stood down before its time").isEmpty();
    }

    @Test
    void cannot_skipped_and_handed_over_tell_why_and_to_whom() {
        var cannot = entry(What.CANNOT, id(1), RAILWAY, CITY, null, "Ei virtaa", 1);
        var skipped = entry(What.SKIPPED, id(2), RAILWAY, null, null, "Ei tarvittu", 2);
        var handed = entry(What.HANDED_OVER, id(4), RAILWAY, null, CALLER, "Bo ja Anni", 3);
        var found = of(cannot, skipped, handed, done(3, 11), done(5, 15), entry(What.DONE, id(1), CITY, null, null, "", 4), end(60));
        assertThat(found).filteredOn(each -> each.organisation().equals(RAILWAY)).extracting(Deviation::sort, Deviation::other, Deviation::why)
            .containsExactly(
                tuple(Sort.CANNOT, CITY, "Ei virtaa"), tuple(Sort.SKIPPED, null, "Ei tarvittu"),
                tuple(Sort.HANDED_OVER, CITY, "Bo ja Anni"));
    }

    @Test
    void what_could_not_be_done_and_was_done_after_all_is_no_difference() {
        assertThat(of(entry(What.CANNOT, id(1), RAILWAY, null, null, "Ei virtaa", 1), done(1, 3), done(2, 10), done(3, 10), done(4, 20), done(5, 15), end(60)))
            .isEmpty();
    }

    @Test
    void what_was_undone_or_came_too_late_is_not_counted() {
        var skipped = entry(What.SKIPPED, id(1), RAILWAY, null, null, "Erehdys", 1);
        var undoing = new Entry(UUID.randomUUID(), What.UNDONE, null, null, null, null, "", null, skipped.id(), null, RAILWAY, at(2), at(2));
        assertThat(of(skipped, undoing, done(1, 3), done(2, 10), done(3, 10), done(4, 20), done(5, 15), end(60),
            entry(What.SKIPPED, id(2), RAILWAY, null, null, "Liian myöhään", 61))).isEmpty();
    }

    @Test
    void what_was_awaited_of_one_who_did_nothing_was_awaited_in_vain() {
        var found = of(entry(What.SEEN, null, RAILWAY, null, null, "", 1), done(5, 15), end(9));
        assertThat(found).filteredOn(each -> each.sort() == Sort.AWAITED_IN_VAIN).singleElement()
            .returns(CITY, Deviation::organisation).returns(RAILWAY, Deviation::other).returns("arvio kestosta", Deviation::why);
    }

    /** The fewest that would have to move; those of one moment, and those pressed together, are in any order. */
    @ParameterizedTest
    @CsvSource({"1 2 3 4, ''", "1 3 2 4, ''", "4 1 2 3, 4", "2 1 3 4, 1", "4 3 2 1, 4 1"})
    void done_in_another_order_are_the_fewest_that_would_have_to_move(String order, String moved) {
        var tasks = Arrays.stream(order.split(" ")).map(Integer::valueOf).toList();
        var log = new ArrayList<>(tasks.stream().map(task -> done(task, 25 + 5 * tasks.indexOf(task))).toList());
        log.add(done(5, 15));
        log.add(end(60));
        var expected = moved.isEmpty() ? 0 : moved.split(" ").length;
        var found = of(log.toArray(Entry[]::new)).stream().filter(each -> each.sort() == Sort.REORDERED).toList();
        assertThat(found).as(order).hasSize(expected);
        if (expected == 1) {
            assertThat(found.get(0).task()).isEqualTo(id(Integer.parseInt(moved)));
        }
    }

    @Test
    void pressed_together_is_in_order() {
        assertThat(of(done(4, 30), done(2, 31), done(1, 32), done(3, 31), done(5, 15), end(60))).noneMatch(each -> each.sort() == Sort.REORDERED);
    }

    @Test
    void what_was_added_and_what_was_rated_otherwise_than_worked_are_differences() {
        var added = new Entry(UUID.randomUUID(), What.ADDED, null, CITY, null, CALLER, "Tuo vettä", null, null, null, RAILWAY, at(6), at(6));
        var course = course(added, done(1, 1), done(2, 10), done(3, 10), done(4, 20), done(5, 15),
            entry(What.DONE, added.id(), CITY, null, null, "", 8), end(60));
        var found = Deviations.of(course, List.of(
            new Rated(id(1), RAILWAY, Rating.WORKED, ""), new Rated(id(2), RAILWAY, Rating.UNCLEAR, "Kuka soittaa?"),
            new Rated(new UUID(9, 9), RAILWAY, Rating.UNCLEAR, "jota ei enää ole"))).all();
        assertThat(found).extracting(Deviation::sort, Deviation::title, Deviation::organisation, Deviation::why).containsExactly(
            tuple(Sort.ADDED, "Tuo vettä", CITY, ""), tuple(Sort.UNCLEAR, "Tehtävä 2", RAILWAY, "Kuka soittaa?"));
        assertThat(found.stream().map(Deviation::key)).doesNotHaveDuplicates();
    }

    private static Task task(int number, UUID role, UUID organisation, @Nullable Integer from, @Nullable Integer to) {
        return new Task(id(number), number, "Tehtävä " + number, "", role, organisation, "", from, to, List.of());
    }

    private static UUID id(int task) {
        return new UUID(3, task);
    }

    private static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }

    private static Entry done(int task, int minute) {
        return entry(What.DONE, id(task), task == 5 ? CITY : RAILWAY, null, null, "", minute);
    }

    private static Entry end(int minute) {
        return new Entry(UUID.randomUUID(), What.STOOD_DOWN, null, null, null, null, "", null, null, null, RAILWAY, at(minute), at(minute));
    }

    private static Entry entry(What what, @Nullable UUID task, UUID organisation, @Nullable UUID asked, @Nullable UUID role, String text, int minute) {
        return new Entry(UUID.randomUUID(), what, task, organisation, asked, role, text, null, null, null, organisation, at(minute), at(minute));
    }

    private static List<Deviation> of(Entry... log) {
        return Deviations.of(course(log), List.of()).all();
    }

    private static Course course(Entry... log) {
        var parties = Set.of(CITY, RAILWAY);
        var item = new Item(ItemId.next(), Kind.SITUATION, 1, "Tilanne", "", "fi", false, "fi", "Tilanne", "", "STOOD_DOWN", RAILWAY, "Rata", 1, null,
                null, Visibility.NETWORK, List.of(), List.of(), 1, null, START, START, null, false);
        var roles = List.of(role(CALLER, CITY), role(DRIVER, RAILWAY));
        return new Course(item, new Situation(null, null, false, null, START, null), parties, parties, roles, List.of(log),
                Standing.of(PLAN, parties, role -> role.equals(CALLER) ? CITY : RAILWAY, List.of(log)));
    }

    private static Role role(UUID id, UUID organisation) {
        return new Role(id, organisation, "", 0, "", "", "", "", "", null, null, List.of());
    }
}
