package fi.solmu.problems;

import fi.solmu.item.Deed;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.MetAgain;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do about problems: meet them, take them up, solve them, learn, reject and open again. */
@Component
@Transactional
class ProblemDeeds implements MetAgain {

    private final Problems problems;
    private final ProblemRows rows;
    private final Items items;

    ProblemDeeds(Problems problems, ProblemRows rows, Items items) {
        this.problems = problems;
        this.rows = rows;
        this.items = items;
    }

    /** Today, and without a word. */
    void meet(ItemId id, Viewer by) {
        meet(id, new Occurrence(problems.today(), by.organisation(), ""), by);
    }

    @Override
    public void meet(ItemId id, LocalDate day, String note, Viewer by) {
        meet(id, new Occurrence(day, by.organisation(), note), by);
    }

    /** Anybody who works in the network may say that they met it too. What was thought to be settled opens by it. */
    boolean meet(ItemId id, Occurrence met, Viewer by) {
        if (!by.isMember()) {
            throw new NotThere();
        }
        var before = change(items.get(id, by), problem -> problem.withAll(List.of(met)), Deed.MET_AGAIN, by);
        boolean isNow = met.date().equals(problems.today());
        return before.lacks(List.of(met)).size() == 1 && (comesBack(id, met.date(), by) || isNow && reopenLearned(id, by));
    }

    /** What was called learned had been thought over: whoever meets it after that opens it, even on the same day. */
    private boolean reopenLearned(ItemId id, Viewer by) {
        boolean wasLearned = problems.get(id, by).state() == Problem.State.LEARNED;
        if (wasLearned) {
            change(items.get(id, by), Problem::reopen, Deed.REOPENED, by);
        }
        return wasLearned;
    }

    /** Told apart from the meeting, so that history says both. */
    boolean comesBack(ItemId id, LocalDate met, Viewer by) {
        var problem = problems.get(id, by);
        if (!problem.isSolved() || !problem.hasComeBack(met, rows.inUseSince(id, by))) {
            return false;
        }
        change(items.get(id, by), Problem::reopen, Deed.REOPENED, by);
        return true;
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

    /** Of the solutions that are tied to it, the one that the network goes by; none takes that back. */
    void goBy(ItemId id, @Nullable UUID solution, Viewer by) {
        var item = own(id, by);
        if (solution != null && !rows.isSolvedBy(id, solution, by)) {
            throw new Refused("problems.log-no-such-solution");
        }
        change(item, problem -> problem.goBy(solution), Deed.CHOSEN, by);
    }

    private Item own(ItemId id, Viewer by) {
        return items.get(id, by).changedBy(by);
    }

    /** A deed that changes nothing has been done before and is not told twice. What another has written meanwhile stays. */
    Problem change(Item item, UnaryOperator<Problem> verb, Deed deed, Viewer by) {
        rows.lock(item.id(), by);
        var before = problems.get(item.id(), by);
        var after = verb.apply(before);
        if (after != before) {
            items.deed(item.id(), items.get(item.id(), by).draft(after.fields()).in(after.state().name()), deed, by);
        }
        return before;
    }
}
