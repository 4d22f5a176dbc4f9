package fi.solmu.problems;

import fi.solmu.item.Deed;
import fi.solmu.item.Expected;
import fi.solmu.item.Fields;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.KindHome;
import fi.solmu.item.Links;
import fi.solmu.item.Relation;
import fi.solmu.item.Shape;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The problems of a network and what is done about them. */
@Component
@Transactional
public class Problems implements KindHome {

    private final ProblemRows rows;
    private final Items items;
    private final Links links;
    private final Clock clock;

    Problems(ProblemRows rows, Items items, Links links, Clock clock) {
        this.rows = rows;
        this.items = items;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Shape shape() {
        return Problem.SHAPE;
    }

    @Override
    public List<Expected> expects() {
        return List.of(
                new Expected(Relation.CONCERNS, true, Kind.ACTION_CARD),
                new Expected(Relation.SOLVES, false, Kind.SOLUTION),
                new Expected(Relation.GIVES_RISE_TO, true, Kind.IMPROVEMENT));
    }

    @Override
    public String form() {
        return "problems/form";
    }

    /** The day and the organisation come filled in; one who clears the day has not met it. */
    @Override
    public Map<String, Object> fromForm(Map<String, Object> sent) {
        return Fillings.withoutEmptyOccurrences(sent);
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        rows.keep(id, Problem.of(Problem.State.OPEN, fields), today(), by);
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public Problem get(ItemId id, Viewer viewer) {
        return rows.find(id, viewer).orElseThrow(NotThere::new);
    }

    /** Anybody who works in the network may say that they met it too. */
    public void meet(ItemId id, Viewer by) {
        var problem = locked(id, by);
        keep(items.get(id, by), problem, problem.meet(today(), by.organisation()), Deed.MET_AGAIN, by);
    }

    public void takeUp(ItemId id, Viewer by) {
        var item = own(id, by);
        var problem = locked(id, by);
        keep(item, problem, problem.takeUp(), Deed.TAKEN_UP, by);
    }

    public void solve(ItemId id, Viewer by) {
        var item = own(id, by);
        var problem = locked(id, by);
        keep(item, problem, problem.solve(rows.hasSolution(id, by)), Deed.SOLVED, by);
    }

    public void learn(ItemId id, Viewer by) {
        var item = own(id, by);
        var problem = locked(id, by);
        keep(item, problem, problem.learn(rows.isImproved(id, by)), Deed.LEARNED, by);
    }

    public void reject(ItemId id, String why, Viewer by) {
        var item = own(id, by);
        var problem = locked(id, by);
        keep(item, problem, problem.reject(why), Deed.REJECTED, by);
    }

    public void reopen(ItemId id, Viewer by) {
        var item = own(id, by);
        var problem = locked(id, by);
        keep(item, problem, problem.reopen(), Deed.REOPENED, by);
    }

    /** The same problem logged twice: the other one goes on, and every time either was met counts for it. */
    public void merge(ItemId id, ItemId into, Viewer by) {
        if (id.equals(into)) {
            throw new Refused("problems.merged-into-itself");
        }
        var item = own(id, by);
        Stream.of(id, into).sorted(Comparator.comparing(ItemId::value)).forEach(each -> rows.lock(each, by));
        var problem = get(id, by);
        if (problem.state() != Problem.State.MERGED) {
            var other = get(into, by);
            keep(items.get(into, by), other, other.withAll(problem.occurrences()), Deed.MET_AGAIN, by);
            links.tie(into, Relation.REPLACES, id, by);
            keep(item, problem, problem.merge(), Deed.MERGED, by);
        }
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Say.ZONE));
    }

    private Problem locked(ItemId id, Viewer by) {
        rows.lock(id, by);
        return get(id, by);
    }

    private Item own(ItemId id, Viewer by) {
        var item = items.get(id, by);
        if (!item.mayBeChangedBy(by)) {
            throw new Refused("item.not-yours", "owner", item.ownerName());
        }
        return item;
    }

    /** A deed that changes nothing has been done before and is not told twice. */
    private void keep(Item item, Problem before, Problem after, Deed deed, Viewer by) {
        if (after != before) {
            items.deed(item.id(), item.draft(after.fields()).in(after.state().name()), deed, by);
        }
    }
}
