package fi.solmu.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is tied around an item, with what its reader may see of it. Nothing is reached through what the reader does not see. */
record Surroundings(Item item, List<Tie> ties, Map<ItemId, Item> seen, List<Expected> expected) {

    static final int HOPS = 4;
    private static final int MOST = 60;

    /** The item's own ties, each seen from the item. */
    List<Link> links() {
        return ties.stream()
            .filter(tie -> isEnd(tie) && seen.containsKey(tie.other(item.id())))
            .map(tie -> link(tie, seen.get(tie.other(item.id()))))
            .toList();
    }

    /** What hangs on the item itself and is of these kinds. */
    List<Item> tied(Set<Kind> kinds) {
        return ties.stream().filter(this::isEnd).map(tie -> seen.get(tie.other(item.id()))).distinct()
            .filter(other -> other != null && kinds.contains(other.kind())).toList();
    }

    Story story(List<Link> links) {
        var knots = knots();
        return new Story(
                item,
                knots.stream().filter(this::isBefore).toList(),
                knots.stream().filter(knot -> !isBefore(knot)).toList(),
                expected.stream().filter(each -> links.stream().noneMatch(each::isMetBy)).toList());
    }

    /** The thread runs from change to improvement; kinds stand in that order in {@link Kind}. */
    private boolean isBefore(Knot knot) {
        int order = knot.kind().compareTo(item.kind());
        return order < 0 || order == 0 && knot.since().isBefore(item.createdAt());
    }

    private List<Knot> knots() {
        var nearest = new HashMap<ItemId, Knot>();
        Stream.concat(walk(1), walk(-1)).sorted(Comparator.comparing(Knot::hops).thenComparing(Knot::since))
            .forEach(knot -> nearest.putIfAbsent(knot.id(), knot));
        return nearest.values().stream()
            .sorted(Comparator.comparing(Knot::hops).thenComparing(Knot::since)).limit(MOST)
            .sorted(Comparator.comparing(Knot::kind).thenComparing(Knot::since))
            .toList();
    }

    /** Hop by hop. A story that has begun to go on or back never turns: siblings are other stories. */
    private Stream<Knot> walk(int way) {
        var knots = new ArrayList<Knot>();
        var passed = new HashSet<>(Set.of(item.id()));
        var front = Set.of(item.id());
        for (int hops = 1; hops <= HOPS && !front.isEmpty(); hops++) {
            var next = new HashSet<ItemId>();
            for (var tie : ties) {
                var end = front.contains(tie.from()) && tie.way(tie.from()) == way ? tie.from() : tie.to();
                var other = tie.other(end);
                if (tie.isThread() && front.contains(end) && tie.way(end) == way && seen.containsKey(other)
                        && passed.add(other)) {
                    next.add(other);
                    knots.add(knot(tie, seen.get(end), seen.get(other), hops));
                }
            }
            front = next;
        }
        return knots.stream();
    }

    private boolean isEnd(Tie tie) {
        return tie.from().equals(item.id()) || tie.to().equals(item.id());
    }

    private Link link(Tie tie, Item other) {
        return new Link(
                tie.id(), tie.relation(), tie.from().equals(item.id()), other.id(), other.kind(), other.number(), other.title(),
                other.state(), other.ownerName(), other.ownerColour(), tie.since(), tie.madeBy());
    }

    private static Knot knot(Tie tie, Item from, Item to, int hops) {
        return new Knot(
                to.id(), to.kind(), to.number(), to.title(), to.state(), to.ownerName(), to.ownerColour(), hops, tie.relation(),
                tie.from().equals(from.id()), from.id().value(), from.kind(), from.number(), tie.since(), tie.madeBy());
    }
}
