package fi.solmu.item;

/** A tie that an item of a kind is expected to have; without it the story has a loose end. */
public record Expected(Relation relation, boolean forward, Kind other) {

    /** The message that says what is missing. */
    public String label() {
        return "item.expected." + relation.word() + (forward ? ".forward" : ".back");
    }
}
