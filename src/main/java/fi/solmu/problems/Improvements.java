package fi.solmu.problems;

import fi.solmu.item.CheckDays;
import fi.solmu.item.Expected;
import fi.solmu.item.Fields;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.KindHome;
import fi.solmu.item.Relation;
import fi.solmu.item.Shape;
import fi.solmu.network.Role;
import fi.solmu.network.Roles;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The proposals to improve, from the first word to the day when the problem has stayed away. */
@Component
@Transactional
public class Improvements implements KindHome {

    private final ImprovementRows rows;
    private final Items items;
    private final ItemPages pages;
    private final AwaitingRows awaiting;
    private final Roles roles;
    private final CheckDays days;
    private final Clock clock;

    Improvements(
            ImprovementRows rows, Items items, ItemPages pages, AwaitingRows awaiting, Roles roles, CheckDays days, Clock clock) {
        this.days = days;
        this.awaiting = awaiting;
        this.roles = roles;
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

    /** Nobody is asked about what is not there, and its day comes back with it. */
    @Override
    public void removed(ItemId id, boolean isRemoved, Viewer by) {
        var improvement = get(id, by);
        var check = improvement.proof().check();
        if (check != null && isRemoved) {
            days.end(new ItemId(check), by);
        } else if (check != null && improvement.proof().on() != null && improvement.isAccepted() && improvement.proof().proved() == null) {
            days.move(new ItemId(check), improvement.proof().on(), by);
        }
    }

    @Transactional(readOnly = true)
    public Improvement get(ItemId id, Viewer viewer) {
        return rows.find(id, viewer).orElseThrow(NotThere::new);
    }

    /** The coordinator decides, and so do whoever owns what would be renewed, the role that the proposal names, and the one that has decided. */
    @Transactional(readOnly = true)
    public boolean mayDecide(ItemId id, Viewer viewer) {
        return viewer.isCoordinator()
                || viewer.isMember() && (
                    get(id, viewer).isDecidedIn(viewer.roles()) || rows.renewsSomethingOf(id, viewer));
    }

    @Transactional(readOnly = true)
    public ImprovementPage page(ItemId id, Viewer viewer) {
        var of = pages.of(id, Kind.IMPROVEMENT, viewer);
        var improvement = get(id, viewer);
        return new ImprovementPage(of, improvement, mayDecide(id, viewer), rows.lastMet(id, viewer),
                items.all(rows.renewable(id, viewer), viewer), check(improvement, viewer), decider(improvement, viewer), today());
    }

    /** The day in the clock, for those who see it. */
    private @Nullable Item check(Improvement improvement, Viewer viewer) {
        return Optional.ofNullable(improvement.proof().check()).flatMap(id -> items.find(new ItemId(id), viewer))
            .filter(item -> !item.isRemoved()).orElse(null);
    }

    private @Nullable Role decider(Improvement improvement, Viewer viewer) {
        return roles.of(viewer).stream().filter(role -> role.id().equals(improvement.decider())).findFirst().orElse(null);
    }

    /** The proposals that wait for this reader's decision, the oldest first. */
    @Transactional(readOnly = true)
    public List<Awaiting> waitingFor(Viewer viewer) {
        return viewer.isMember() ? awaiting.decisions(viewer) : List.of();
    }

    void refuseUnlessDecidedBy(ItemId id, Viewer by) {
        if (!mayDecide(id, by)) {
            throw new Refused("problems.not-yours-to-decide");
        }
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Say.ZONE));
    }
}
