package fi.solmu.clock;

import fi.solmu.clock.dates.Timing;
import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something organisations do together again and again: when, who answers for it, who takes part, why, how and where. */
public record Practice(
        String ring, @Nullable Timing timing, @Nullable UUID responsible, List<UUID> participants,
        String why, String how, String where, List<Fact> facts) {

    /** The life of a practice. Only one in force makes dates. */
    public enum State { PROPOSED, IN_FORCE, PAUSED, ENDED }

    static final Trait TIMING = Trait.group("timing",
            new Trait("rule", Trait.Type.LINE, false, 0, 2000, List.of(), List.of()),
            Trait.numbers("months", 1, 12), Trait.numbers("weeks", 1, 53), Trait.flag("open"),
            Trait.date("from"), Trait.date("until"), Trait.number("span", 1, 366), Trait.line("time"),
            Trait.choice("shift", "none", "following", "preceding", "nearest", "modified_following"));

    static final Trait OCCURRENCES = Trait.rows("occurrences",
            Trait.date("date"), Trait.number("last", 1, 100), Trait.date("before"),
            Trait.choice("state", "held", "late", "missed", "moved").must(), Trait.date("to"), Trait.text("note"));

    static final Shape SHAPE = Shape.of(Kind.PRACTICE, State.class,
            Trait.line("ring"), TIMING, Trait.role("responsible"), Trait.organisations("participants"),
            Trait.text("why"), Trait.text("how"), Trait.text("where"), OCCURRENCES)
        .byDeeds(OCCURRENCES.name());

    public Practice {
        participants = List.copyOf(participants);
        facts = List.copyOf(facts);
    }

    static Practice of(Fields fields, LocalDate today) {
        var timing = Timings.of(fields.group("timing"));
        return new Practice(
                fields.text("ring"), timing, fields.id("responsible"), fields.list("participants"),
                fields.text("why"), fields.text("how"), fields.text("where"),
                new Facts(timing, today).read(fields.rows("occurrences")));
    }

    Practice with(List<Fact> known) {
        return new Practice(ring, timing, responsible, participants, why, how, where, known);
    }

    Fields fields() {
        return Fields.NONE
            .with("ring", unlessEmpty(ring))
            .with("timing", timing == null ? null : Timings.fields(timing))
            .with("responsible", responsible)
            .with("participants", participants.isEmpty() ? null : participants)
            .with("why", unlessEmpty(why))
            .with("how", unlessEmpty(how))
            .with("where", unlessEmpty(where))
            .with("occurrences", facts.isEmpty() ? null : facts.stream().map(fact -> fact.fields().values()).toList());
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
