package fi.solmu.problems;

import fi.solmu.item.Deed;
import fi.solmu.item.Expected;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.KindHome;
import fi.solmu.item.Relation;
import fi.solmu.item.Shape;
import fi.solmu.network.Organisations;
import fi.solmu.web.Form;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How the problems of a network have been solved. */
@Repository
@Transactional
public class Solutions implements KindHome {

    private final JdbcClient db;
    private final AnswerRows answers;
    private final Items items;
    private final ItemPages pages;
    private final Organisations organisations;
    private final Clock clock;

    Solutions(JdbcClient db, AnswerRows answers, Items items, ItemPages pages, Organisations organisations, Clock clock) {
        this.db = db;
        this.answers = answers;
        this.items = items;
        this.pages = pages;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public Shape shape() {
        return Solution.SHAPE;
    }

    @Override
    public List<Expected> expects() {
        return List.of(new Expected(Relation.SOLVES, true, Kind.PROBLEM));
    }

    @Override
    public Map<String, Object> fromForm(Map<String, Object> sent) {
        return Fillings.withDay(sent, "proposed", today());
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        var solution = Solution.of(Solution.State.PROPOSED, fields);
        db.sql("""
                insert into solution (network_id, item_id, proposed, decided, why, how, "where")
                values (:network, :id, :proposed, :decided, :why, :how, :where)
                on conflict (network_id, item_id) do update
                    set proposed = excluded.proposed, decided = excluded.decided,
                        why = excluded.why, how = excluded.how, "where" = excluded."where"
                """)
            .param("network", by.network())
            .param("id", id.value())
            .param("proposed", solution.proposed())
            .param("decided", solution.decided())
            .param("why", solution.why())
            .param("how", solution.how())
            .param("where", solution.where())
            .update();
        answers.keep(id, solution.answers(), by);
    }

    @Override
    public Fields kept(Fields written) {
        return Solution.of(Solution.State.PROPOSED, written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public Solution get(ItemId id, Viewer viewer) {
        return find(id, "", viewer);
    }

    /** With the situations to choose from, as far as they are seen. */
    @Transactional(readOnly = true)
    SolutionPage page(ItemId id, Form form, Viewer viewer) {
        return new SolutionPage(pages.of(id, Kind.SOLUTION, viewer), get(id, viewer), organisations.of(viewer),
            items.choices(List.of(Kind.SITUATION), viewer), form);
    }

    public void use(ItemId id, Viewer by) {
        var solution = find(id, "for update of item", by);
        keep(id, solution, solution.use(today()), Deed.CARRIED_OUT, by);
    }

    public void reject(ItemId id, Viewer by) {
        var solution = find(id, "for update of item", by);
        keep(id, solution, solution.reject(today()), Deed.REJECTED, by);
    }

    /** Anybody who works in the network says for their own organisation whether it helped; saying the same again says nothing. */
    public void answer(ItemId id, boolean helped, @Nullable UUID situation, String note, Viewer by) {
        var solution = find(id, "for update of item", by);
        var item = items.get(id, by);
        var stood = solution.answerOf(by.organisation()).map(SolutionAnswer::situation);
        if (situation != null && stood.filter(situation::equals).isEmpty()
                && items.find(new ItemId(situation), by).filter(each -> each.kind() == Kind.SITUATION).isEmpty()) {
            throw Refused.at("situation", "item.points-at-nothing");
        }
        var after = solution.answer(new SolutionAnswer(by.organisation(), helped, today(), situation, note), item.owner());
        if (after != solution) {
            items.deed(id, item.draft(after.fields()).in(after.state().name()), Deed.TRIED, by);
        }
    }

    /** By a press alone: what was told before of the situation, and the note, stay told. */
    public void answer(ItemId id, boolean helped, Viewer by) {
        var before = find(id, "for update of item", by).answerOf(by.organisation());
        answer(id, helped, before.map(SolutionAnswer::situation).orElse(null), before.map(SolutionAnswer::note).orElse(""), by);
    }

    private Solution find(ItemId id, String rest, Viewer viewer) {
        var row = db.sql("""
                select item.state, solution.proposed, solution.decided, solution.why, solution.how, solution."where"
                from solution
                join item on item.network_id = solution.network_id and item.id = solution.item_id
                where solution.network_id = :network and solution.item_id = :id
                """ + rest)
            .param("network", viewer.network())
            .param("id", id.value())
            .query(Row.class)
            .optional()
            .orElseThrow(NotThere::new);
        return new Solution(row.state, row.proposed, row.decided, row.why, row.how, row.where, answers.of(id, viewer));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Say.ZONE));
    }

    private void keep(ItemId id, Solution before, Solution after, Deed deed, Viewer by) {
        var item = items.get(id, by).changedBy(by);
        if (after != before) {
            items.deed(id, item.draft(after.fields()).in(after.state().name()), deed, by);
        }
    }

    private record Row(
            Solution.State state, @Nullable LocalDate proposed, @Nullable LocalDate decided, String why, String how, String where) {}
}
