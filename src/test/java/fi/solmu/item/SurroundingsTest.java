package fi.solmu.item;

import static fi.solmu.item.Kind.ACTION_CARD;
import static fi.solmu.item.Kind.IMPROVEMENT;
import static fi.solmu.item.Kind.PROBLEM;
import static fi.solmu.item.Kind.PROMISE;
import static fi.solmu.item.Kind.SOLUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which way the thread runs from an item, and where it ends. */
class SurroundingsTest {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T08:00:00Z");

    private final Map<ItemId, Item> seen = new HashMap<>();
    private final List<Tie> ties = new ArrayList<>();
    private final Item problem = item(PROBLEM, "problem");

    @Test
    void the_thread_is_followed_both_ways_hop_by_hop() {
        var card = item(ACTION_CARD, "card");
        var promise = item(PROMISE, "promise");
        var solution = item(SOLUTION, "solution");
        tie(problem, Relation.CONCERNS, card);
        tie(card, Relation.SECURES, promise);
        tie(solution, Relation.SOLVES, problem);

        assertThat(story().before()).extracting(Knot::title, Knot::hops, Knot::tiedToCode)
            .containsExactlyInAnyOrder(
                tuple("promise", 2, card.code()),
                tuple("card", 1, problem.code()));
        assertThat(story().after()).extracting(Knot::title, Knot::forward)
            .containsExactly(tuple("solution", false));
    }

    @Test
    void it_ends_after_four_hops() {
        var last = problem;
        for (int hop = 1; hop <= 6; hop++) {
            var next = item(PROBLEM, "hop " + hop);
            tie(last, Relation.GIVES_RISE_TO, next);
            last = next;
        }
        assertThat(story().after()).extracting(Knot::title).containsExactly("hop 1", "hop 2", "hop 3", "hop 4");
    }

    @Test
    void what_cannot_be_seen_is_not_passed() {
        var card = item(ACTION_CARD, "card");
        tie(problem, Relation.CONCERNS, card);
        tie(card, Relation.SECURES, item(PROMISE, "promise"));
        seen.remove(card.id());

        assertThat(story().isEmpty()).isTrue();
        assertThat(around().links()).isEmpty();
    }

    @Test
    void a_circle_is_walked_once() {
        var other = item(PROBLEM, "other");
        tie(problem, Relation.GIVES_RISE_TO, other);
        tie(other, Relation.GIVES_RISE_TO, problem);

        assertThat(story().before()).isEmpty();
        assertThat(story().after()).extracting(Knot::title, Knot::hops).containsExactly(tuple("other", 1));
    }

    @Test
    void the_shortest_way_is_told_and_of_two_ties_the_older() {
        var card = item(ACTION_CARD, "card");
        var improvement = item(IMPROVEMENT, "improvement");
        tie(problem, Relation.GIVES_RISE_TO, improvement);
        tie(improvement, Relation.RENEWS, card);
        tie(problem, Relation.CONCERNS, card);
        tie(problem, Relation.RELATES_TO, card);

        assertThat(story().before()).extracting(Knot::title, Knot::hops, Knot::relation)
            .containsExactly(tuple("card", 1, Relation.CONCERNS));
    }

    @Test
    void what_only_stands_beside_is_a_tie_but_no_story() {
        tie(problem, Relation.RELATES_TO, item(PROMISE, "promise"));

        assertThat(around().links()).extracting(Link::otherTitle).containsExactly("promise");
        assertThat(story().isEmpty()).isTrue();
    }

    @Test
    void what_is_missing_is_told_until_it_is_tied_that_way() {
        var solution = item(SOLUTION, "solution");
        tie(problem, Relation.RELATES_TO, solution);
        assertThat(story().looseEnds()).hasSize(1);

        tie(solution, Relation.SOLVES, problem);
        assertThat(story().looseEnds()).isEmpty();
    }

    private Story story() {
        return around().story(around().links());
    }

    private Surroundings around() {
        return new Surroundings(problem, ties, seen, List.of(new Expected(Relation.SOLVES, false, SOLUTION)));
    }

    private void tie(Item from, Relation relation, Item to) {
        ties.add(new Tie(
                UUID.randomUUID(), from.id(), from.kind(), relation, to.id(), to.kind(), BEGINNING.plusSeconds(60L * (ties.size() + 1)), "Anni"));
    }

    private Item item(Kind kind, String title) {
        var made = new Item(
                ItemId.next(), kind, seen.size() + 1, title, "", "fi", false, "fi", title, "", "OPEN", UUID.randomUUID(), "Asema", 1, null, null,
                Visibility.NETWORK, List.of(), List.of(), 1, null, BEGINNING, BEGINNING, null, false);
        seen.put(made.id(), made);
        return made;
    }
}
