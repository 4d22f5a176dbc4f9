package fi.solmu.cards.situation;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.OpenAddress;
import fi.solmu.item.Trait;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The log of a situation for programs: read whole, and told word by word with the sender's own id and time. */
@Component
class OpenEntries {

    private static final int MOST = 100_000;
    private static final Trait ID = Trait.line("id").must();
    private static final Trait WHAT = Trait.choice("what", Stream.of(What.values()).map(What::word).toArray(String[]::new)).must();
    private static final List<Trait> OF_ALL = List.of(
            ID, WHAT, Trait.line("task"), Trait.organisation("organisation"), Trait.organisation("asked"), Trait.role("role"),
            new Trait("text", Trait.Type.TEXT, false, 0, Course.LONGEST, List.of(), List.of()), Trait.line("until"), Trait.line("undone"),
            Trait.line("at"));
    private static final List<Trait> TOLD = Stream.concat(OF_ALL.stream(), Stream.of(
            Trait.organisation("by").must(), Trait.line("received").must(), Trait.choice("kept", Kept.words()).must())).toList();
    private static final Trait ENTRIES = new Trait("entries", Trait.Type.ROWS, false, 0, MOST, List.of(), TOLD);

    private final SituationLog log;
    private final Clock clock;

    OpenEntries(SituationLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    List<OpenAddress> all() {
        return List.of(
            new OpenAddress("/entries", "entries", "Situation: all that has been told of it, in the order it came", Access.VIEWER, List.of(),
                List.of(ENTRIES), (id, place, sent, by) -> entries(id, by)),
            new OpenAddress("/entries", "tell", "Situation: tell a word of it; with the same id it is told once", Access.MEMBER, OF_ALL,
                List.of(ENTRIES), this::tell));
    }

    private Fields entries(ItemId id, Viewer by) {
        var course = log.course(id, by);
        return rows(course.log(), course);
    }

    /** Answered with the word as it is kept. */
    private Fields tell(ItemId id, Map<String, String> place, Fields sent, Viewer by) {
        var written = Form.of(sent.values().entrySet().stream().flatMap(each -> Stream.of(each.getKey(), each.getValue().toString()))
            .toArray(String[]::new));
        var said = new Saying(written, by, clock.instant()).byProgram();
        log.tell(id, said, by);
        var course = log.course(id, by);
        return rows(course.log().stream().filter(each -> each.id().equals(said.id())).toList(), course);
    }

    private static Fields rows(List<Entry> entries, Course course) {
        return Fields.NONE.with(ENTRIES.name(), entries.stream().map(each -> row(each, course).values()).toList());
    }

    private static Fields row(Entry entry, Course course) {
        return Fields.NONE.with("id", entry.id().toString()).with("what", entry.what().word()).with("task", text(entry.task()))
            .with("organisation", entry.organisation()).with("asked", entry.asked()).with("role", entry.role()).with("text", entry.text())
            .with("until", text(entry.until())).with("undone", text(entry.undone())).with("at", entry.at().toString())
            .with("by", entry.by()).with("received", entry.received().toString())
            .with("kept", Kept.of(entry.id(), course.standing()).word());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
