package fi.solmu.problems;

import fi.solmu.item.Deed;
import fi.solmu.item.Followers;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Links;
import fi.solmu.item.Relation;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two problems that are one: the other goes on with what both have, and each keeps its own history. They can be parted again. */
@Component
@Transactional
class ProblemJoinings {

    private final Problems problems;
    private final ProblemDeeds deeds;
    private final ProblemRows rows;
    private final JoiningRows joinings;
    private final Items items;
    private final Links links;
    private final Followers followers;
    private final Clock clock;

    ProblemJoinings(
            Problems problems, ProblemDeeds deeds, ProblemRows rows, JoiningRows joinings, Items items, Links links, Followers followers,
            Clock clock) {
        this.problems = problems;
        this.deeds = deeds;
        this.rows = rows;
        this.joinings = joinings;
        this.items = items;
        this.links = links;
        this.followers = followers;
        this.clock = clock;
    }

    /** Every time either was met counts for the one that goes on; its solutions, proposals, places and followers come along. */
    void join(ItemId id, ItemId into, Viewer by) {
        if (id.equals(into)) {
            throw Refused.at("into", "problems.merged-into-itself");
        }
        var item = items.get(id, by).changedBy(by);
        var goesOn = items.get(into, by);
        lock(id, into, by);
        var problem = problems.get(id, by);
        if (problem.state() == Problem.State.MERGED) {
            return;
        }
        if (!Audience.of(item).equals(Audience.of(goesOn))) {
            throw Refused.at("into", "problems.log-seen-otherwise");
        }
        var wentOn = problems.get(into, by);
        var brought = wentOn.lacks(problem.occurrences());
        var before = links.at(into, by);
        problem.merge();
        deeds.change(items.get(into, by), other -> other.withAll(problem.occurrences()), Deed.MET_AGAIN, by);
        tieOn(id, into, by);
        links.tie(into, Relation.REPLACES, id, by);
        var made = new ArrayList<>(links.at(into, by));
        made.removeAll(before);
        var isOpened = problem.isOpen() && brought.stream().map(Occurrence::date).max(Comparator.naturalOrder())
            .filter(last -> deeds.comesBack(into, last, by)).isPresent();
        deeds.change(item, Problem::merge, Deed.MERGED, by);
        joinings.keep(new Joining(
            ItemId.nextUuid(), id, into, clock.instant(), problem.state(), isOpened ? wentOn.state() : null,
            brought.stream().map(Occurrence::date).toList(), brought.stream().map(Occurrence::organisation).toList(),
            made, followers.followOn(id, into, by), wentOn.occurrences().size()), by);
    }

    /** Both as they were; what has been told to the one that went on stays there. Parting twice is parting once. */
    void part(ItemId id, Viewer by) {
        var item = items.get(id, by);
        if (problems.get(id, by).state() != Problem.State.MERGED) {
            return;
        }
        lock(id, standing(item, by).into(), by);
        if (problems.get(id, by).state() == Problem.State.MERGED) {
            part(item, standing(item, by), by);
        }
    }

    private void part(Item item, Joining joining, Viewer by) {
        var into = items.find(joining.into(), by).filter(each -> !each.isRemoved());
        into.filter(each -> problems.get(each.id(), by).state() == Problem.State.MERGED).ifPresent(further -> {
            throw new Refused("problems.log-joined-further", "title", further.title());
        });
        links.takeBack(joining.links(), by);
        followers.followNoMore(joining.into(), joining.followers(), by);
        joinings.part(joining, by);
        into.ifPresent(other -> leave(other, joining, by));
        deeds.change(item, problem -> problem.part(joining.state()), Deed.PARTED, by);
    }

    /** What has been removed meanwhile, or is seen no more, keeps what it was brought. */
    private void leave(Item into, Joining joining, Viewer by) {
        var inUse = rows.inUseSince(joining.into(), by);
        var others = new LinkedHashMap<ItemId, Problem>();
        joinings.besides(joining, by).forEach(other -> rows.find(other, by).ifPresent(problem -> others.put(other, problem)));
        deeds.change(into, other -> joining.leave(other, others.values().stream(), inUse), Deed.PARTED, by);
        handOn(joining, others, by);
    }

    /** A time that stays for another joined problem's sake is from now on what that one brought. */
    private void handOn(Joining joining, Map<ItemId, Problem> others, Viewer by) {
        var left = joining.brought();
        for (var other : others.entrySet()) {
            var lacking = other.getValue().lacks(left);
            var theirs = left.stream().filter(each -> !lacking.contains(each)).toList();
            if (!theirs.isEmpty()) {
                joinings.handOn(other.getKey(), theirs, by);
            }
            left = lacking;
        }
    }

    /** What would be parted, before it is. */
    @Transactional(readOnly = true)
    Optional<Parting> parting(ItemId id, Viewer by) {
        var item = items.get(id, by);
        if (problems.get(id, by).state() != Problem.State.MERGED) {
            return Optional.empty();
        }
        var joining = standing(item, by);
        return items.find(joining.into(), by).map(into -> new Parting(item, into, joining.brought().size(),
            joining.since(problems.get(joining.into(), by))));
    }

    /** What had been joined to another is parted from it first, so that it can be joined again. */
    void reopen(ItemId id, Viewer by) {
        if (find(id, by).isPresent()) {
            part(id, by);
        }
        deeds.reopen(id, by);
    }

    private Optional<Joining> find(ItemId id, Viewer by) {
        return joinings.of(id, by).or(() -> joinings.known(id, by));
    }

    /** Whoever owns either of the two may part them, and so may the coordinator. */
    private Joining standing(Item item, Viewer by) {
        var joining = find(item.id(), by).orElseThrow(() -> new Refused("problems.log-not-joined"));
        if (items.find(joining.into(), by).filter(into -> into.mayBeChangedBy(by)).isEmpty()) {
            item.changedBy(by);
        }
        return joining;
    }

    private void tieOn(ItemId id, ItemId into, Viewer by) {
        for (var tie : joinings.ties(id, into, by)) {
            links.tie(tie.isFrom() ? into : tie.other(), tie.relation(), tie.isFrom() ? tie.other() : into, by);
        }
    }

    /** In one order, so that two who join the same at once wait for each other in turn. */
    private void lock(ItemId one, ItemId other, Viewer by) {
        Stream.of(one, other).sorted(Comparator.comparing(ItemId::value)).filter(each -> items.find(each, by).isPresent())
            .forEach(each -> rows.lock(each, by));
    }
}
