package fi.solmu.concepts;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;

/** What customers may count on, in their words; a promise is secured by cards and practices. */
public record Promise(String concept, String providerText, String threshold) {

    /** The life of a promise. Kept and broken are not states: they are measured. */
    public enum State { PROPOSED, GIVEN, WITHDRAWN }

    static final Shape SHAPE = Shape.of(Kind.PROMISE, State.class,
            Trait.line("concept"), Trait.text("provider_text"), Trait.line("threshold"));

    static Promise of(Fields fields) {
        return new Promise(fields.text("concept"), fields.text("provider_text"), fields.text("threshold"));
    }

    Fields fields() {
        return Fields.NONE.with("concept", concept).with("provider_text", providerText).with("threshold", threshold);
    }
}
