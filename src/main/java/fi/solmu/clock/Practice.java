package fi.solmu.clock;

import fi.solmu.clock.dates.Timing;
import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something organisations do together again and again: when, who answers for it, who takes part, why, how and where. */
public record Practice(
        String ring, Course course, @Nullable UUID responsible, List<UUID> participants,
        String why, String how, String where, List<Fact> facts, Offsets remind) {

    /** The life of a practice. Only one in force makes dates. */
    public enum State { PROPOSED, IN_FORCE, PAUSED, ENDED }

    static final Trait TIMING = Trait.group("timing",
            new Trait("rule", Trait.Type.LINE, false, 0, 2000, List.of(), List.of()),
            Trait.numbers("months", 1, 12), Trait.numbers("weeks", 1, 53), Trait.flag("open"),
            Trait.date("from"), Trait.date("until"), Trait.number("span", 1, 366), Trait.line("time"),
            Trait.choice("shift", "none", "following", "preceding", "nearest", "modified_following"));

    /** The practice from whose days the timing counts. */
    static final Trait ANCHOR = Trait.item("anchor", Kind.PRACTICE);

    /** The timings before, each with the last day whose times it names. */
    static final Trait EARLIER = Trait.rows("earlier", Stream.concat(
            TIMING.parts().stream(), Stream.of(Trait.date("through").must())).toArray(Trait[]::new));

    static final Trait OCCURRENCES = Trait.rows("occurrences",
            Trait.date("date"), Trait.number("last", 1, 100), Trait.date("before"),
            Trait.choice("state", "held", "late", "missed", "moved", "cancelled").must(), Trait.date("to"), Trait.line("at"),
            Trait.organisations("present"), Trait.text("note"));

    static final Shape SHAPE = Shape.of(Kind.PRACTICE, State.class,
            Trait.line("ring"), TIMING, ANCHOR, EARLIER, Trait.role("responsible"), Trait.organisations("participants"),
            Trait.text("why"), Trait.text("how"), Trait.text("where"), Offsets.TRAIT, OCCURRENCES)
        .byDeeds(OCCURRENCES.name());

    public Practice {
        participants = List.copyOf(participants);
        facts = List.copyOf(facts);
    }

    /** One whose timing has always been the same. */
    public Practice(
            String ring, @Nullable Timing timing, @Nullable UUID responsible, List<UUID> participants,
            String why, String how, String where, List<Fact> facts) {
        this(ring, Course.of(timing), responsible, participants, why, how, where, facts);
    }

    /** One of whose times nobody is reminded. */
    Practice(
            String ring, Course course, @Nullable UUID responsible, List<UUID> participants,
            String why, String how, String where, List<Fact> facts) {
        this(ring, course, responsible, participants, why, how, where, facts, Offsets.NONE);
    }

    static Practice of(Fields fields, LocalDate today) {
        var timing = Timings.of(fields.group("timing"));
        var earlier = fields.rows("earlier");
        var course = new Course(timing, fields.id("anchor"), IntStream.range(0, earlier.size())
            .mapToObj(i -> Earlier.of(earlier.get(i), "earlier[" + i + "]")).toList());
        return new Practice(
                fields.text("ring"), course, fields.id("responsible"), fields.list("participants"),
                fields.text("why"), fields.text("how"), fields.text("where"),
                new Facts(timing, today).read(fields.rows("occurrences")), Offsets.of(fields));
    }

    public @Nullable Timing timing() {
        return course.now();
    }

    Practice with(List<Fact> known) {
        return new Practice(ring, course, responsible, participants, why, how, where, known, remind);
    }

    Practice with(Course next) {
        return new Practice(ring, next, responsible, participants, why, how, where, facts, remind);
    }

    Fields fields() {
        return Fields.NONE
            .with("ring", unlessEmpty(ring))
            .with("timing", course.fields().values().get("timing"))
            .with("anchor", course.anchor())
            .with("earlier", course.fields().values().get("earlier"))
            .with("responsible", responsible)
            .with("participants", participants.isEmpty() ? null : participants)
            .with("why", unlessEmpty(why))
            .with("how", unlessEmpty(how))
            .with("where", unlessEmpty(where))
            .with("remind", remind.isNone() ? null : remind.words())
            .with("occurrences", facts.isEmpty() ? null : facts.stream().map(fact -> fact.fields().values()).toList());
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
