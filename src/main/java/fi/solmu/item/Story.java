package fi.solmu.item;

import java.util.List;

/** Where an item comes from and what it led to: the knots before it, the knots after it, and what is missing. */
public record Story(Item item, List<Knot> before, List<Knot> after, List<Expected> looseEnds) {

    public Story {
        before = List.copyOf(before);
        after = List.copyOf(after);
        looseEnds = List.copyOf(looseEnds);
    }

    public boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }
}
