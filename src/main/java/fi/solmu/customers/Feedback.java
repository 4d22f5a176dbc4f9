package fi.solmu.customers;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer says happened, and what the customer was answered. */
public record Feedback(@Nullable LocalDate received, String channel, @Nullable UUID ofGroup, String answer) {

    /** The life of feedback. What is closed asks for nothing more, answered or not. */
    public enum State {
        RECEIVED, IN_PROGRESS, ANSWERED, CLOSED;

        boolean isWaiting() {
            return this == RECEIVED || this == IN_PROGRESS;
        }
    }

    static final Shape SHAPE = Shape.of(Kind.FEEDBACK, State.class,
            Trait.date("received"), Trait.line("channel"), Trait.item("of_group", Kind.CUSTOMER_GROUP), Trait.text("answer"));

    static Feedback of(Fields fields) {
        return new Feedback(fields.date("received"), fields.text("channel"), fields.id("of_group"), fields.text("answer"));
    }

    Fields fields() {
        return Fields.NONE.with("received", received).with("channel", channel).with("of_group", ofGroup).with("answer", answer);
    }

    void check(State state, LocalDate today) {
        if (received != null && received.isAfter(today)) {
            throw Refused.at("received", "customers.received-too-early");
        }
        if (state == State.ANSWERED && answer.isEmpty()) {
            throw Refused.at("answer", "customers.no-answer");
        }
    }
}
