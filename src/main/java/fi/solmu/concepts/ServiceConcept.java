package fi.solmu.concepts;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import java.util.List;
import java.util.UUID;

/** A service as several organisations give it together: for whom, what need it answers, what is good in it. */
public record ServiceConcept(List<UUID> customerGroups, String need, String value, String ptv) {

    /** The life of a service concept. */
    public enum State { DRAFT, TRIAL, IN_FORCE, RENEWING, ENDED }

    static final Shape SHAPE = Shape.of(Kind.SERVICE_CONCEPT, State.class,
            Trait.items("customer_groups", Kind.CUSTOMER_GROUP), Trait.text("need"), Trait.text("value"), Trait.line("ptv"));

    public ServiceConcept {
        customerGroups = List.copyOf(customerGroups);
    }

    static ServiceConcept of(Fields fields) {
        return new ServiceConcept(fields.list("customer_groups"), fields.text("need"), fields.text("value"), fields.text("ptv"));
    }

    Fields fields() {
        return Fields.NONE.with("customer_groups", customerGroups.isEmpty() ? null : customerGroups).with("need", need)
            .with("value", value).with("ptv", ptv);
    }

    /** What customers are served by says for whom it is. */
    static void check(ItemDraft draft) {
        var concept = of(draft.fields());
        if (State.valueOf(draft.state()) == State.IN_FORCE && concept.customerGroups.isEmpty() && concept.need.isEmpty()) {
            throw Refused.at("need", "concepts.for-whom");
        }
    }
}
