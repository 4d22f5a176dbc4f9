package fi.solmu.item;

/** A tie that an item of a kind is expected to have; without it the story has a loose end. */
public record Expected(Relation relation, boolean forward, Kind other) {

    /** This way of tying, as the page of ties knows it. */
    public String way() {
        return relation.word() + ":" + forward + ":" + other.word();
    }

    boolean isMetBy(Link link) {
        return link.relation() == relation && link.forward() == forward;
    }

    /** The message that says what is missing. */
    public String label() {
        return "item.expected." + relation.word() + (forward ? ".forward" : ".back");
    }
}
