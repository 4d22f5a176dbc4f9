package fi.solmu.concepts;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One stage of a customer's path: where they meet the service, with whom, what each does and how it feels. */
public record JourneyStep(
        @Nullable Integer number, List<String> channels, List<UUID> parties, String customerDoes, String frontDoes, String backDoes,
        String mood) {

    /** A stage has no life of its own: it lives with its service. */
    public enum State { ON_PATH }

    static final Shape SHAPE = Shape.of(Kind.JOURNEY_STEP, State.class,
            Trait.number("number", 1, 1_000), Trait.words("channels"), Trait.organisations("parties"), Trait.text("customer_does"),
            Trait.text("front_does"), Trait.text("back_does"), Trait.line("mood"))
        .byDeeds(Shape.STATE);

    public JourneyStep {
        channels = List.copyOf(channels);
        parties = List.copyOf(parties);
    }

    static JourneyStep of(Fields fields) {
        return new JourneyStep(
                fields.number("number"), fields.list("channels"), fields.list("parties"), fields.text("customer_does"),
                fields.text("front_does"), fields.text("back_does"), fields.text("mood"));
    }

    Fields fields() {
        return Fields.NONE.with("number", number).with("channels", channels.isEmpty() ? null : channels)
            .with("parties", parties.isEmpty() ? null : parties).with("customer_does", customerDoes).with("front_does", frontDoes)
            .with("back_does", backDoes).with("mood", mood);
    }
}
