package fi.solmu.cards;

import fi.solmu.cards.situation.Aids;
import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Phrases;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One task on a card: what a role does, when, why, how and where, and what it needs from others first. */
public record Step(
        UUID card, @Nullable Integer number, @Nullable UUID role, String when, String why, String how, String where,
        List<Awaited> awaits, Aids aids) {

    /** A step has no life of its own: it lives with its card. */
    public enum State { ON_CARD }

    static final Trait AWAITS = Trait.rows("awaits", Trait.organisation("organisation").must(), Trait.text("what").must());
    static final Shape SHAPE = Shape.of(Kind.STEP, State.class, Stream.concat(Stream.of(
            Trait.item("card", Kind.ACTION_CARD).must(),
            Trait.number("number", 1, 10_000),
            Trait.role("role"),
            Trait.line("when"),
            Trait.text("why"),
            Trait.text("how"),
            Trait.text("where"),
            AWAITS), Aids.TRAITS.stream()).toArray(Trait[]::new))
        .byDeeds(Shape.STATE);

    public Step {
        awaits = List.copyOf(awaits);
    }

    static Step of(Fields fields) {
        return new Step(
                fields.id("card"), fields.number("number"), fields.id("role"), fields.text("when"), fields.text("why"),
                fields.text("how"), fields.text("where"),
                fields.rows("awaits").stream().map(row -> new Awaited(row.id("organisation"), row.text("what"))).toList(),
                Aids.of(fields));
    }

    Fields fields() {
        return aids.in(Fields.NONE
            .with("card", card).with("number", number).with("role", role).with("when", blank(when))
            .with("why", blank(why)).with("how", blank(how)).with("where", blank(where))
            .with("awaits", awaits.isEmpty() ? null : awaits.stream()
                .map(each -> Map.<String, Object>of("organisation", each.organisation(), "what", each.what())).toList()));
    }

    /** What people read of it, in that language as far as it is said in it. What it awaits is said apart. */
    Step in(Phrases said, String language) {
        return new Step(
                card, number, role, said.said(language, "when", when), said.said(language, "why", why), said.said(language, "how", how),
                said.said(language, "where", where), awaits, aids.in(said, language));
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }
}
