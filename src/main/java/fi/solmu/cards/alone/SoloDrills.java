package fi.solmu.cards.alone;

import fi.solmu.cards.knowing.KnowingRows;
import fi.solmu.cards.knowing.Rehearsal;
import fi.solmu.cards.situation.SituationLog;
import fi.solmu.cards.situation.Task;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.files.ItemFiles;
import fi.solmu.item.files.Picture;
import fi.solmu.network.Organisations;
import fi.solmu.network.Role;
import fi.solmu.network.Roles;
import fi.solmu.web.Form;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Drills of one person alone: begun, moved on, pressed in and ended by that person, who alone sees them. */
@Repository
@Transactional
public class SoloDrills {

    private final SoloRows rows;
    private final SituationLog log;
    private final KnowingRows known;
    private final Items items;
    private final Roles roles;
    private final Organisations organisations;
    private final ItemFiles files;
    private final Clock clock;

    SoloDrills(
            SoloRows rows, SituationLog log, KnowingRows known, Items items, Roles roles, Organisations organisations, ItemFiles files, Clock clock) {
        this.rows = rows;
        this.log = log;
        this.known = known;
        this.items = items;
        this.roles = roles;
        this.organisations = organisations;
        this.files = files;
        this.clock = clock;
    }

    /** Any role of one's own organisation may be rehearsed; one's own come first. */
    @Transactional(readOnly = true)
    SoloStart start(ItemId id, Form form, Viewer viewer) {
        var card = card(id, viewer);
        var version = rows.inForce(id, viewer).orElse(null);
        var tasks = version == null ? List.<Task>of() : log.plan(id, version, viewer);
        return new SoloStart(card, ours(viewer).stream().filter(role -> tasks.stream().anyMatch(task -> role.id().equals(task.role())))
            .sorted(Comparator.comparing((Role role) -> !viewer.roles().contains(role.id()))).toList(),
            rows.past(id, null, viewer), version != null, rows.unended(id, viewer).orElse(null), form);
    }

    /** The same begun twice is begun once. */
    void begin(UUID key, ItemId id, UUID role, @Nullable UUID situation, int pace, Viewer by) {
        if (card(id, by).isRemoved()) {
            throw new Refused("item.removed-meanwhile");
        }
        int version = rows.inForce(id, by).orElseThrow(() -> new Refused("cards.not-published"));
        if (!SoloStart.PACES.contains(pace)) {
            throw Refused.at("pace", "cards.alone-no-such-pace");
        }
        if (situation != null) {
            if (rows.past(id, situation, by).isEmpty()) {
                throw Refused.at("situation", "cards.alone-no-such-past");
            }
            version = Optional.ofNullable(log.course(new ItemId(situation), by).situation().version()).orElse(version);
        }
        boolean isOurs = ours(by).stream().anyMatch(each -> each.id().equals(role));
        if (!isOurs || log.plan(id, version, by).stream().noneMatch(task -> role.equals(task.role()))) {
            throw Refused.at("role", "cards.alone-no-such-role");
        }
        var drill = new SoloDrill(key, id.value(), version, role, situation, clock.instant(), 0, pace, null, false);
        rows.add(drill.at(script(drill, by).start()), by);
    }

    @Transactional(readOnly = true)
    SoloPage get(UUID id, Viewer viewer) {
        var drill = rows.get(id, viewer);
        var card = card(new ItemId(drill.card()), viewer);
        var role = roles.of(viewer).stream().filter(each -> each.id().equals(drill.role())).findFirst().orElse(null);
        var scene = scene(drill, viewer);
        var pictures = drill.isOver() ? List.<Picture>of()
            : files.pictures(scene.mine().stream().map(each -> each.turn().task().id()).toList(), false, viewer);
        return new SoloPage(drill, card, scene, role, organisations.of(viewer), pictures, rows.inForce(card.id(), viewer).orElse(null));
    }

    /** With the last task it is played to its end. The same pressed twice is pressed once. */
    void press(UUID id, UUID task, Press.What what, Viewer by) {
        if (rows.held(id, by).isOver() && rows.presses(id, by).stream().anyMatch(each -> each.task().equals(task) && each.what() == what)) {
            return;
        }
        var drill = going(id, by);
        var scene = scene(drill, by);
        if (scene.mine().stream().noneMatch(each -> each.turn().task().id().equals(task))) {
            throw new Refused("cards.alone-not-your-task");
        }
        rows.press(id, new Press(task, what, scene.now()), by);
        if (scene(drill, by).open().isEmpty() && scene(drill, by).coming().isEmpty()) {
            end(id, by);
        }
    }

    /**
     * To the next moment, as it was on the page they had before their eyes: two tabs move it on once. After the last one it has ended,
     * unless nothing was done in it: that may still be.
     */
    void moveOn(UUID id, int to, Viewer by) {
        var drill = rows.held(id, by);
        if (drill.isOver()) {
            return;
        }
        var scene = scene(drill, by);
        var next = scene.next();
        if (next != null && to > scene.now()) {
            rows.set(id, Math.min(to, next), drill.pace(), clock.instant(), by);
            if (scene(rows.get(id, by), by).isRehearsed()) {
                end(id, by);
            }
        }
    }

    void pace(UUID id, int pace, Viewer by) {
        var drill = going(id, by);
        if (!SoloStart.PACES.contains(pace)) {
            throw Refused.at("pace", "cards.alone-no-such-pace");
        }
        rows.set(id, scene(drill, by).now(), pace, clock.instant(), by);
    }

    /** Ending twice is ending once. What was not carried to its end is no rehearsal. */
    void end(UUID id, Viewer by) {
        var drill = rows.held(id, by);
        if (drill.isOver()) {
            return;
        }
        var scene = scene(drill, by);
        boolean isOurs = ours(by).stream().anyMatch(each -> each.id().equals(drill.role()));
        boolean isCounted = isOurs && scene.isRehearsed();
        rows.set(id, scene.now(), 0, clock.instant(), by);
        rows.end(id, clock.instant(), isCounted, by);
        if (isCounted) {
            known.rehearse(new ItemId(drill.card()), drill.role(), by.person(), LocalDate.now(clock.withZone(Say.ZONE)), Rehearsal.How.ALONE, by);
        }
    }

    private SoloDrill going(UUID id, Viewer by) {
        var drill = rows.held(id, by);
        if (drill.isOver()) {
            throw new Refused("cards.alone-is-over");
        }
        return drill;
    }

    private Scene scene(SoloDrill drill, Viewer viewer) {
        return Scene.of(script(drill, viewer), drill.seconds(clock.instant()), rows.presses(drill.id(), viewer));
    }

    private Script script(SoloDrill drill, Viewer viewer) {
        var plan = log.plan(new ItemId(drill.card()), drill.version(), viewer);
        return drill.situation() == null ? Script.ofPlan(plan, drill.role())
            : Script.ofLog(log.course(new ItemId(drill.situation()), viewer), plan, drill.role());
    }

    private List<Role> ours(Viewer viewer) {
        return roles.of(viewer).stream().filter(each -> each.organisation().equals(viewer.organisation())).toList();
    }

    private Item card(ItemId id, Viewer viewer) {
        return items.find(id, viewer).filter(each -> each.kind() == Kind.ACTION_CARD).orElseThrow(NotThere::new);
    }
}
