package fi.solmu.dialogue;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is decided, on what grounds, between what, in which role and on which day. */
public record Decision(String grounds, @Nullable UUID decidedBy, @Nullable LocalDate decided, List<String> options) {

    /** The life of a decision. */
    public enum State { IN_PREPARATION, MADE, CARRIED_OUT, REVOKED }

    static final Shape SHAPE = Shape.of(Kind.DECISION, State.class,
            Trait.text("grounds"), Trait.role("decided_by"), Trait.date("decided"), Trait.lines("options"));

    public Decision {
        options = List.copyOf(options);
    }

    static Decision of(Fields fields) {
        return new Decision(fields.text("grounds"), fields.id("decided_by"), fields.date("decided"), fields.list("options"));
    }

    Fields fields() {
        return Fields.NONE.with("grounds", grounds).with("decided_by", decidedBy).with("decided", decided)
            .with("options", options.isEmpty() ? null : options);
    }

    /** What has been decided was decided by somebody, on a day that has come. */
    static void check(ItemDraft draft, LocalDate today) {
        var decision = of(draft.fields());
        if (State.valueOf(draft.state()) == State.IN_PREPARATION) {
            return;
        }
        if (decision.decidedBy == null) {
            throw Refused.at("decided_by", "dialogue.who-decided");
        }
        if (decision.decided == null || decision.decided.isAfter(today)) {
            throw Refused.at("decided", "dialogue.decided-when");
        }
    }
}
