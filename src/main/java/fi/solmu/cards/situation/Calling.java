package fi.solmu.cards.situation;

import fi.solmu.cards.situation.RoleCall.State;
import fi.solmu.cards.situation.RoleCall.Why;
import fi.solmu.item.Call;
import fi.solmu.item.ItemId;
import fi.solmu.network.OnDuty;
import fi.solmu.network.Role;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Calls to situations those whose roles they concern: whoever is on duty now at once, the others when their time begins. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Calling {

    private final RoleCalls calls;
    private final OnDuty onDuty;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Calling(RoleCalls calls, OnDuty onDuty, ApplicationEventPublisher events, Clock clock) {
        this.calls = calls;
        this.onDuty = onDuty;
        this.events = events;
        this.clock = clock;
    }

    /** The roles with a task, and of a party without one all it has; but nobody because somebody of theirs has begun it. */
    void started(Course course, UUID cause, Viewer by) {
        var withTasks = course.standing().lines().stream()
            .filter(line -> !line.isRelieved() && line.task().role() != null && line.organisation().equals(course.ownerOf(line.task().role())))
            .map(line -> Objects.requireNonNull(line.task().role())).distinct().toList();
        var busy = withTasks.stream().map(course::ownerOf).toList();
        var idle = course.roles().stream()
            .filter(role -> course.parties().contains(role.organisation()) && !busy.contains(role.organisation())
                && !role.organisation().equals(course.item().owner()))
            .map(Role::id);
        call(course, Why.STARTED, Stream.concat(withTasks.stream(), idle).toList(), null, cause, by);
    }

    /** What a word asks of others, or tells to all who have been called. */
    void told(Course course, Entry said, Viewer by) {
        switch (said.what()) {
            case CANNOT -> call(course, Why.ASKED, asked(course, said), said.task(), said.id(), by);
            case HANDED_OVER -> call(course, Why.HANDED_OVER, roleOf(said), said.task(), said.id(), by);
            case ADDED -> call(course, Why.ADDED, added(course, said), said.id(), said.id(), by);
            case REPORT_PROMISED -> call(course, Why.REPORT_PROMISED, calls.told(course.item().id(), by), null, said.id(), by);
            case UNDONE -> reopen(course, said, by);
            default -> { }
        }
    }

    /** What was answered by a word that is taken back is waited for again. */
    private void reopen(Course course, Entry said, Viewer by) {
        var back = course.log().stream().filter(each -> each.id().equals(said.undone())).findFirst()
            .filter(each -> each.what() == What.SEEN || each.what().isOfTask());
        if (back.isEmpty()) {
            return;
        }
        var now = clock.instant();
        for (var call : calls.ended(course.item().id(), by)) {
            var open = call.as(call.told() == null ? State.WAITING : State.TOLD);
            if (call.concerns(back.get(), course)
                && onDuty.of(List.of(call.role()), now, by).stream().anyMatch(role -> !open.isAnswered(course, role))) {
                calls.become(call, open.state(), open.state() == State.TOLD ? now : null, by);
            }
        }
    }

    void stoodDown(Course course, UUID cause, Viewer by) {
        var told = calls.told(course.item().id(), by);
        calls.endAll(course.item().id(), by);
        call(course, Why.STOOD_DOWN, told, null, cause, by);
    }

    /** Of the one who is offered the shift an answer is waited for by whoever offers it, and by nobody else. */
    void offered(Course course, UUID role, UUID person, UUID cause, Viewer by) {
        var id = RoleCall.id(course.item().id(), role, Why.SHIFT_OFFERED, cause);
        say(course, id, Why.SHIFT_OFFERED.name(), by.person(), by.organisation(), List.of(person), Set.of(), by);
    }

    private static List<UUID> roleOf(Entry said) {
        return said.role() == null ? List.of() : List.of(said.role());
    }

    /** The role of the task where it is of the one asked; else those of theirs with tasks, or all. */
    private static List<UUID> asked(Course course, Entry said) {
        return said.asked() == null ? List.of() : ofParty(course, said.asked(), said.task());
    }

    /** A task of no role is for all of its organisation, and one of neither for every other party. */
    private static List<UUID> added(Course course, Entry said) {
        if (said.role() != null) {
            return List.of(said.role());
        }
        var parties = said.organisation() != null ? Stream.of(said.organisation())
            : course.parties().stream().filter(each -> !each.equals(said.by()));
        return parties.flatMap(party -> ofParty(course, party, said.id()).stream()).distinct().toList();
    }

    private static List<UUID> ofParty(Course course, UUID party, @Nullable UUID task) {
        var lines = course.standing().lines().stream().filter(line -> party.equals(course.ownerOf(line.task().role()))).toList();
        var own = lines.stream().filter(line -> line.task().id().equals(task)).toList();
        var roles = (own.isEmpty() ? lines : own).stream().map(line -> Objects.requireNonNull(line.task().role())).distinct().toList();
        return roles.isEmpty() ? course.roles().stream().filter(role -> role.organisation().equals(party)).map(Role::id).toList() : roles;
    }

    /** Whoever did it knows already, and so does the role they are in; nobody hears twice of the same. */
    private void call(Course course, Why why, Collection<UUID> roles, @Nullable UUID task, UUID cause, Viewer by) {
        var id = course.item().id();
        var now = clock.instant();
        int patience = calls.patience(course.situation().card(), by);
        var told = new HashSet<>(Set.of(by.person()));
        for (var each : onDuty.of(roles, now, by)) {
            if (each.first().contains(by.person()) || !course.isSeenBy(each.organisation()) || !each.isOn() && !why.isToBeAnswered()) {
                continue;
            }
            var state = !each.isOn() ? State.WAITING : why.isToBeAnswered() ? State.TOLD : State.ENDED;
            var call = new RoleCall(RoleCall.id(id, each.role(), why, cause), each.role(), why, task, by.person(), by.organisation(), state,
                patience, now, each.isOn() ? now : null);
            if (calls.keep(id, call, by) && each.isOn()) {
                var persons = each.first().stream().filter(told::add).toList();
                say(course, call.id(), why.name(), by.person(), by.organisation(), persons, Set.of(each.role()), by);
            }
        }
    }

    void say(
            Course course, UUID id, String why, UUID by, UUID organisation, List<UUID> persons, Set<UUID> mailboxes, Viewer viewer) {
        events.publishEvent(new Call(id, viewer.network(), course.item().id(), organisation, by, persons, mailboxes,
            RoleCall.words(why, course.isDrill()), clock.instant()));
    }
}
