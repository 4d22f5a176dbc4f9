package fi.solmu.concepts;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;

/** People or companies whom the network serves and who share a need. */
public record CustomerGroup(String need, String targetGroup, String lifeSituation) {

    /** The life of a customer group. */
    public enum State { IN_FORCE, REMOVED }

    static final Shape SHAPE = Shape.of(Kind.CUSTOMER_GROUP, State.class,
            Trait.text("need"), Trait.line("target_group"), Trait.line("life_situation"));

    static CustomerGroup of(Fields fields) {
        return new CustomerGroup(fields.text("need"), fields.text("target_group"), fields.text("life_situation"));
    }

    Fields fields() {
        return Fields.NONE.with("need", need).with("target_group", targetGroup).with("life_situation", lifeSituation);
    }
}
