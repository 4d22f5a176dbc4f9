package fi.solmu.problems;

import fi.solmu.item.Fields;
import fi.solmu.item.Incoming;
import fi.solmu.item.Item;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Makings;
import fi.solmu.item.Relation;
import fi.solmu.item.Trait;
import fi.solmu.item.tables.SentTable;
import fi.solmu.network.Organisation;
import fi.solmu.network.Organisations;
import fi.solmu.web.FreeText;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import fi.solmu.web.WrittenDay;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A log that was kept elsewhere: of each row a problem with the days it was met, and what it tells of a solution and an improvement. */
@Component
@Transactional
class ProblemInward implements Incoming {

    private static final int LONGEST_TITLE = 200, MOST_LINES = 20;
    private static final List<Trait> BESIDE = List.of(
            Trait.text("met_times"), Trait.dates("met_on"), Trait.organisations("met_by"), Trait.line("was"),
            Trait.text("solved_by"), Trait.text("better_by"));

    private final JdbcClient db;
    private final ObjectProvider<Items> items;
    private final ObjectProvider<Makings> makings;
    private final Organisations organisations;
    private final FormerState former;
    private final Clock clock;

    ProblemInward(
            JdbcClient db, ObjectProvider<Items> items, ObjectProvider<Makings> makings, Organisations organisations, FormerState former,
            Clock clock) {
        this.organisations = organisations;
        this.former = former;
        this.clock = clock;
        this.db = db;
        this.items = items;
        this.makings = makings;
    }

    @Override
    public Optional<List<List<String>>> rows(byte[] file, Say say) {
        return SentTable.isPacked(file) ? Optional.empty() : TrackerExport.of(SentTable.letters(file)).map(export -> export.rows(say));
    }

    @Override
    public List<Trait> beside() {
        return BESIDE;
    }

    /** Each day is a time, of each organisation that is named, unless each day says its own; what was closed elsewhere is not open here. */
    @Override
    public ItemDraft with(ItemDraft draft, Fields beside, Viewer by) {
        List<LocalDate> days = beside.list("met_on");
        notAhead("met_on", days);
        List<UUID> named = beside.list("met_by");
        var meeting = named.isEmpty() ? List.of(draft.owner()) : named;
        var rows = new ArrayList<>(times(beside.text("met_times"), by));
        days.forEach(day -> meeting.forEach(each -> rows.add(met(day, each, ""))));
        var fields = rows.isEmpty() ? draft.fields() : draft.fields().with("occurrences", List.copyOf(rows));
        var state = former.of(beside.text("was"));
        return draft.with(state == Problem.State.REJECTED ? fields.with("reason", beside.text("was")) : fields).in(state.name());
    }

    /** Lines of a day and who met it then, as our own log goes out; who is not known here stands in the note of the time. */
    private List<Map<String, Object>> times(String lines, Viewer by) {
        var known = lines.isEmpty() ? List.<Organisation>of() : organisations.of(by);
        return lines.lines().filter(line -> !line.isBlank()).map(line -> {
            var parts = line.strip().split("\\s+", 2);
            var name = parts.length == 1 ? "" : parts[1];
            var party = known.stream().filter(each -> each.name().equalsIgnoreCase(name)).map(Organisation::id).findFirst().orElse(null);
            var day = day(parts[0]);
            notAhead("met_times", List.of(day));
            return met(day, party, party == null ? name : "");
        }).toList();
    }

    private void notAhead(String column, List<LocalDate> days) {
        var today = LocalDate.now(clock.withZone(Say.ZONE));
        if (days.stream().anyMatch(day -> day.isAfter(today))) {
            throw Refused.at(column, "problems.log-day-ahead");
        }
    }

    private static LocalDate day(String written) {
        try {
            var day = WrittenDay.read(written);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            throw Refused.at("met_times", "item.not-a-date");
        }
        throw Refused.at("met_times", "item.date-outside");
    }

    private static Map<String, Object> met(LocalDate day, @Nullable UUID organisation, String note) {
        var row = new LinkedHashMap<String, Object>();
        row.put("date", day);
        if (organisation != null) {
            row.put("organisation", organisation);
        }
        if (!note.isEmpty()) {
            row.put("note", note);
        }
        return row;
    }

    @Override
    public void follow(ItemId made, ItemDraft draft, Fields beside, Viewer by) {
        var problem = items.getObject().get(made, by);
        each(beside.text("solved_by")).forEach(words -> make(Kind.SOLUTION, words, Relation.SOLVES, problem, draft, by));
        each(beside.text("better_by")).forEach(words -> make(Kind.IMPROVEMENT, words, Relation.GIVES_RISE_TO, problem, draft, by));
    }

    /** Each line is one; what has more lines than anybody lists is one text. */
    private static List<String> each(String words) {
        var lines = words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.size() > MOST_LINES ? List.of(words) : lines;
    }

    private void make(Kind kind, String words, Relation relation, Item problem, ItemDraft of, Viewer by) {
        var title = FreeText.oneLine(words);
        boolean isLong = title.length() > LONGEST_TITLE;
        var first = kind == Kind.SOLUTION && FormerState.isClosed(of.state()) ? Solution.State.CARRIED_OUT.name() : Solution.State.PROPOSED.name();
        var draft = new ItemDraft(isLong ? title.substring(0, LONGEST_TITLE - 1) + "…" : title, isLong ? words : "", first, of.language(),
            of.owner(), of.ownerRole(), of.visibility(), of.parties(), null, Fields.NONE);
        makings.getObject().make(kind, draft, List.of(new Makings.NewTie(problem.id().value(), relation.word(), relation == Relation.SOLVES)),
            List.of(problem), null, by);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> known(Set<String> sources, Viewer by) {
        return new HashSet<>(db.sql("""
                select source.name
                from problem_source source
                join item on item.network_id = source.network_id and item.id = source.item_id
                where source.network_id = :network and source.name = any(:names) and item.removed_at is null
                """)
            .param("network", by.network()).param("names", sources.toArray(String[]::new)).query(String.class).list());
    }

    @Override
    public Set<String> knownAlone(Set<String> sources, Viewer by) {
        if (sources.isEmpty()) {
            return Set.of();
        }
        db.sql("select pg_advisory_xact_lock(hashtextextended(:network, 0))").param("network", "problem sources of " + by.network())
            .query((row, n) -> n).list();
        return known(sources, by);
    }

    @Override
    public void keep(ItemId id, String source, Viewer by) {
        db.sql("""
                insert into problem_source (network_id, item_id, name)
                values (:network, :id, :name)
                on conflict (network_id, item_id) do update set name = excluded.name
                """)
            .param("network", by.network()).param("id", id.value()).param("name", source).update();
    }
}
