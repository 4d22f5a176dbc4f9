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
import fi.solmu.web.FreeText;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A log that was kept elsewhere: of each row a problem with the days it was met, and what it tells of a solution and an improvement. */
@Component
@Transactional
class ProblemInward implements Incoming {

    private static final int LONGEST_TITLE = 200;
    private static final List<Trait> BESIDE = List.of(
            Trait.dates("met_on"), Trait.organisations("met_by"), Trait.line("was"), Trait.text("solved_by"), Trait.text("better_by"));

    private final JdbcClient db;
    private final ObjectProvider<Items> items;
    private final ObjectProvider<Makings> makings;
    private final Clock clock;

    ProblemInward(JdbcClient db, ObjectProvider<Items> items, ObjectProvider<Makings> makings, Clock clock) {
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

    /** Each day is a time, of each organisation that is named; what was closed elsewhere is not open here. */
    @Override
    public ItemDraft with(ItemDraft draft, Fields beside, Viewer by) {
        List<LocalDate> days = beside.list("met_on");
        var today = LocalDate.now(clock.withZone(Say.ZONE));
        if (days.stream().anyMatch(day -> day.isAfter(today))) {
            throw Refused.at("met_on", "problems.log-day-ahead");
        }
        List<UUID> named = beside.list("met_by");
        var organisations = named.isEmpty() ? List.of(draft.owner()) : named;
        var rows = new ArrayList<Map<String, Object>>();
        days.forEach(day -> organisations.forEach(each -> rows.add(met(day, each))));
        var fields = rows.isEmpty() ? draft.fields() : draft.fields().with("occurrences", List.copyOf(rows));
        var state = FormerState.of(beside.text("was"));
        return draft.with(state == Problem.State.REJECTED ? fields.with("reason", beside.text("was")) : fields).in(state.name());
    }

    private static Map<String, Object> met(LocalDate day, UUID organisation) {
        var row = new LinkedHashMap<String, Object>();
        row.put("date", day);
        row.put("organisation", organisation);
        return row;
    }

    @Override
    public void follow(ItemId made, ItemDraft draft, Fields beside, Viewer by) {
        var problem = items.getObject().get(made, by);
        make(Kind.SOLUTION, beside.text("solved_by"), Relation.SOLVES, problem, draft, by);
        make(Kind.IMPROVEMENT, beside.text("better_by"), Relation.GIVES_RISE_TO, problem, draft, by);
    }

    private void make(Kind kind, String words, Relation relation, Item problem, ItemDraft of, Viewer by) {
        if (words.isEmpty()) {
            return;
        }
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
