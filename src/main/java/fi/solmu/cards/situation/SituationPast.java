package fi.solmu.cards.situation;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When a situation began and ended and all that was told of it, as network files carry it: by organisations, not by persons. */
@Component
class SituationPast {

    private static final int MOST = 100_000;
    private static final Trait LOG = new Trait("log", Trait.Type.ROWS, false, 0, MOST, List.of(), List.of(
            Trait.choice("what", Stream.of(What.values()).map(What::word).toArray(String[]::new)).must(),
            Trait.item("task", Kind.STEP), Trait.number("added", 1, MOST), Trait.organisation("organisation"), Trait.organisation("asked"),
            Trait.role("role"), Trait.text("text"), Trait.line("until"), Trait.number("undone", 1, MOST), Trait.organisation("by").must(),
            Trait.line("at").must(), Trait.line("received").must()));
    private static final Trait TIMES = Trait.rows("times", Trait.line("started").must(), Trait.line("ended"));

    private final SituationRows rows;
    private final SituationLog log;
    private final PastAftermath aftermath;
    private final Clock clock;

    SituationPast(SituationRows rows, SituationLog log, PastAftermath aftermath, Clock clock) {
        this.rows = rows;
        this.log = log;
        this.aftermath = aftermath;
        this.clock = clock;
    }

    List<Trait> traits() {
        return Stream.concat(Stream.of(TIMES, LOG), aftermath.traits().stream()).toList();
    }

    /** Entries are told in the order they came, and named by their number in it. */
    Fields of(ItemId id, Situation situation, List<Entry> entries, Viewer by) {
        var numbers = new HashMap<UUID, Integer>();
        entries.forEach(each -> numbers.put(each.id(), numbers.size() + 1));
        var times = Fields.NONE.with("started", situation.started().toString())
            .with("ended", situation.ended() == null ? null : situation.ended().toString());
        return aftermath.told(id, numbers, by).with("times", List.of(times.values()))
            .with("log", entries.isEmpty() ? null : entries.stream().map(each -> told(each, numbers).values()).toList());
    }

    private static Fields told(Entry entry, HashMap<UUID, Integer> numbers) {
        var added = numbers.get(entry.task());
        return Fields.NONE.with("what", entry.what().word()).with("task", added == null ? entry.task() : null).with("added", added)
            .with("organisation", entry.organisation()).with("asked", entry.asked()).with("role", entry.role()).with("text", entry.text())
            .with("until", entry.until() == null ? null : entry.until().toString()).with("undone", numbers.get(entry.undone()))
            .with("by", entry.by()).with("at", entry.at().toString()).with("received", entry.received().toString());
    }

    void check(Fields past) {
        for (var times : past.rows("times")) {
            var started = Moments.read("times[0].started", times.text("started"));
            var ended = Moments.read("times[0].ended", times.text("ended"));
            if (started != null && ended != null && ended.isBefore(started)) {
                throw Refused.at("times[0].ended", "cards.run-ends-before");
            }
        }
        var rows = past.rows("log");
        for (int i = 0; i < rows.size(); i++) {
            check("log[" + i + "].", rows.get(i), rows.size());
        }
        aftermath.check(past, rows.size());
    }

    private static void check(String place, Fields row, int entries) {
        Stream.of("at", "received", "until").forEach(name -> Moments.read(place + name, row.text(name)));
        var what = what(row);
        if (what.needsWords() && row.text("text").isEmpty()) {
            throw Refused.at(place + "text", "cards.run-words-needed-" + what.word().replace('_', '-'));
        }
        if ((what == What.REPORT_PROMISED) == row.text("until").isEmpty()) {
            throw Refused.at(place + "until", "cards.run-until-ahead");
        }
        if ((what == What.UNDONE) != (row.number("undone") != null) || row.number("undone", 1) > entries || row.number("added", 1) > entries) {
            throw Refused.at(place + "undone", "cards.run-nothing-to-undo");
        }
    }

    private static What what(Fields row) {
        return What.valueOf(row.text("what").toUpperCase(Locale.ROOT));
    }

    void keep(ItemId id, Fields past, Viewer by) {
        past.rows("times").forEach(each -> rows.time(
            id, Moments.read("started", each.text("started")), Moments.read("ended", each.text("ended")), by));
        var entries = past.rows("log");
        var ids = IntStream.range(0, entries.size()).mapToObj(i -> ItemId.nextUuid()).sorted().toList();
        for (int i = 0; i < entries.size(); i++) {
            var row = entries.get(i);
            var added = row.number("added");
            var undone = row.number("undone");
            log.keep(id, new Entry(
                    ids.get(i), what(row), added == null ? row.id("task") : ids.get(added - 1), row.id("organisation"), row.id("asked"),
                    row.id("role"), row.text("text"), Moments.read("until", row.text("until")), undone == null ? null : ids.get(undone - 1), null,
                    Objects.requireNonNull(row.id("by")), or(row.text("at")), or(row.text("received"))), by);
        }
        aftermath.keep(id, past, ids, by);
    }

    private Instant or(String written) {
        return Objects.requireNonNullElseGet(Moments.read("at", written), clock::instant);
    }
}
