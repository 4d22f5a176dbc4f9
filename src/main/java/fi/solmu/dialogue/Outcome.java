package fi.solmu.dialogue;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Relation;
import fi.solmu.item.Shape;

/** What an insight is tied to, and how. */
public record Outcome(
        ItemId insight, Relation relation, boolean forward, ItemId id, Kind kind, int number, String title, String language, String state) {

    public String place() {
        return kind.place(id);
    }

    public String code() {
        return kind.letters() + "-" + number;
    }

    public String sentence() {
        return "item.relation." + relation.word() + (forward ? ".forward" : ".back");
    }

    public String stateLabel() {
        return Shape.stateLabel(kind, state);
    }
}
