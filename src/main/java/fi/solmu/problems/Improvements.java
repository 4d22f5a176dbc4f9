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
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The proposals to improve, from the first word to the day when the problem has stayed away. */
@Component
@Transactional
public class Improvements implements KindHome {

    private final ImprovementRows rows;
    private final Items items;
    private final ItemPages pages;
    private final Clock clock;

    Improvements(ImprovementRows rows, Items items, ItemPages pages, Clock clock) {
        this.rows = rows;
        this.items = items;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public Shape shape() {
        return Improvement.SHAPE;
    }

    @Override
    public List<Expected> expects() {
        return List.of(
                new Expected(Relation.GIVES_RISE_TO, false, Kind.PROBLEM),
                new Expected(Relation.RENEWS, true, Kind.ACTION_CARD));
    }

    @Override
    public Map<String, Object> fromForm(Map<String, Object> sent) {
        return Fillings.withDay(sent, "proposed", today());
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        rows.keep(id, Improvement.of(Improvement.State.PROPOSED, fields), by);
    }

    @Override
    public Fields kept(Fields written) {
        return Improvement.of(Improvement.State.PROPOSED, written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public Improvement get(ItemId id, Viewer viewer) {
        return rows.find(id, viewer).orElseThrow(NotThere::new);
    }

    /** The coordinator decides, and so does whoever owns what would be renewed. */
    @Transactional(readOnly = true)
    public boolean mayDecide(ItemId id, Viewer viewer) {
        return viewer.isCoordinator() || viewer.isMember() && rows.renewsSomethingOf(id, viewer);
    }

    @Transactional(readOnly = true)
    public ImprovementPage page(ItemId id, Viewer viewer) {
        return new ImprovementPage(
                pages.of(id, Kind.IMPROVEMENT, viewer), get(id, viewer), mayDecide(id, viewer), rows.lastMet(id, viewer),
                items.all(rows.renewable(id, viewer), viewer));
    }

    /** The proposals that wait for this reader's decision, the oldest first. */
    @Transactional(readOnly = true)
    public List<Awaiting> waitingFor(Viewer viewer) {
        return viewer.isMember() ? rows.waitingFor(viewer) : List.of();
    }

    public void accept(ItemId id, Viewer by) {
        decide(id, improvement -> improvement.accept(today(), rows.deciding(id, by)), Deed.DECIDED, by);
    }

    public void reject(ItemId id, String why, Viewer by) {
        decide(id, improvement -> improvement.reject(why, today(), rows.deciding(id, by)), Deed.REJECTED, by);
    }

    /** Its owner may tell that it is in use, besides those who decide. */
    public void carryOut(ItemId id, Viewer by) {
        if (items.get(id, by).mayBeChangedBy(by)) {
            change(id, improvement -> improvement.carryOut(today()), Deed.CARRIED_OUT, by);
        } else {
            decide(id, improvement -> improvement.carryOut(today()), Deed.CARRIED_OUT, by);
        }
    }

    public void verify(ItemId id, Viewer by) {
        decide(id, improvement -> improvement.verify(rows.lastMet(id, by)), Deed.VERIFIED, by);
    }

    private void decide(ItemId id, UnaryOperator<Improvement> decision, Deed deed, Viewer by) {
        items.get(id, by);
        if (!mayDecide(id, by)) {
            throw new Refused("problems.not-yours-to-decide");
        }
        change(id, decision, deed, by);
    }

    /** A deed that changes nothing has been done before and is not told twice. */
    private void change(ItemId id, UnaryOperator<Improvement> verb, Deed deed, Viewer by) {
        rows.lock(id, by);
        var before = get(id, by);
        var after = verb.apply(before);
        if (after != before) {
            items.deed(id, items.get(id, by).draft(after.fields()).in(after.state().name()), deed, by);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Say.ZONE));
    }
}
