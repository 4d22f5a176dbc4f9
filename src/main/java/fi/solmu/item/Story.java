package fi.solmu.item;

import java.util.List;

/** Where an item comes from and what it led to: the knots before it, the knots after it, and what is missing. */
public record Story(Item item, List<Knot> before, List<Knot> after, List<Expected> looseEnds) {

    /** A longer thread than this hides what is near. */
    private static final int LONG = 7;

    public Story {
        before = List.copyOf(before);
        after = List.copyOf(after);
        looseEnds = List.copyOf(looseEnds);
    }

    /** What is tied to the item itself; the whole thread when it is short. */
    public List<Knot> near(List<Knot> knots) {
        return isLong() ? knots.stream().filter(knot -> knot.hops() == 1).toList() : knots;
    }

    /** What stands further away on a long thread. */
    public List<Knot> far(List<Knot> knots) {
        return isLong() ? knots.stream().filter(knot -> knot.hops() > 1).toList() : List.of();
    }

    private boolean isLong() {
        return before.size() + after.size() > LONG;
    }

    public boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }
}
