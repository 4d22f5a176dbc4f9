package fi.solmu.problems;

import fi.solmu.item.Deed;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Links;
import fi.solmu.item.MetAgain;
import fi.solmu.item.Relation;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do about problems: meet them, take them up, solve them, learn, reject, merge and open again. */
@Component
@Transactional
class ProblemDeeds implements MetAgain {

    private final Problems problems;
    private final ProblemRows rows;
    private final Items items;
    private final Links links;
    private final Clock clock;

    ProblemDeeds(Problems problems, ProblemRows rows, Items items, Links links, Clock clock) {
        this.problems = problems;
        this.rows = rows;
        this.items = items;
        this.links = links;
        this.clock = clock;
    }

    /** Anybody who works in the network may say that they met it too. */
    void meet(ItemId id, Viewer by) {
        if (!by.isMember()) {
            throw new NotThere();
        }
        var today = LocalDate.now(clock.withZone(Say.ZONE));
        change(items.get(id, by), problem -> problem.meet(today, by.organisation()), Deed.MET_AGAIN, by);
    }

    @Override
    public void meet(ItemId id, LocalDate day, String note, Viewer by) {
        if (!by.isMember()) {
            throw new NotThere();
        }
        var met = new Occurrence(day, by.organisation(), note);
        change(items.get(id, by), problem -> problem.withAll(List.of(met)), Deed.MET_AGAIN, by);
    }

    void takeUp(ItemId id, Viewer by) {
        change(own(id, by), Problem::takeUp, Deed.TAKEN_UP, by);
    }

    void solve(ItemId id, Viewer by) {
        change(own(id, by), problem -> problem.solve(rows.hasSolution(id, by)), Deed.SOLVED, by);
    }

    void learn(ItemId id, Viewer by) {
        change(own(id, by), problem -> problem.learn(rows.isImproved(id, by)), Deed.LEARNED, by);
    }

    void reject(ItemId id, String why, Viewer by) {
        change(own(id, by), problem -> problem.reject(why), Deed.REJECTED, by);
    }

    void reopen(ItemId id, Viewer by) {
        change(own(id, by), Problem::reopen, Deed.REOPENED, by);
    }

    /** The same problem logged twice: the other one goes on, and every time either was met counts for it. */
    void merge(ItemId id, ItemId into, Viewer by) {
        if (id.equals(into)) {
            throw Refused.at("into", "problems.merged-into-itself");
        }
        var item = own(id, by);
        Stream.of(id, into).sorted(Comparator.comparing(ItemId::value)).forEach(each -> rows.lock(each, by));
        var problem = problems.get(id, by);
        if (problem.state() != Problem.State.MERGED) {
            change(items.get(into, by), other -> other.withAll(problem.occurrences()), Deed.MET_AGAIN, by);
            links.tie(into, Relation.REPLACES, id, by);
            change(item, Problem::merge, Deed.MERGED, by);
        }
    }

    private Item own(ItemId id, Viewer by) {
        return items.get(id, by).changedBy(by);
    }

    /** A deed that changes nothing has been done before and is not told twice. What another has written meanwhile stays. */
    private void change(Item item, UnaryOperator<Problem> verb, Deed deed, Viewer by) {
        rows.lock(item.id(), by);
        var before = problems.get(item.id(), by);
        var after = verb.apply(before);
        if (after != before) {
            items.deed(item.id(), items.get(item.id(), by).draft(after.fields()).in(after.state().name()), deed, by);
        }
    }
}
