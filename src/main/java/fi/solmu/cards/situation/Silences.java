package fi.solmu.cards.situation;

import static java.time.ZoneOffset.UTC;

import fi.solmu.cards.situation.RoleCall.State;
import fi.solmu.database.Announcements;
import fi.solmu.item.ItemId;
import fi.solmu.network.OnDuty;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What time brings to calls: a duty time begins and its role is told, or a role is silent and its deputy is. */
@Repository
@Transactional
class Silences {

    private final JdbcClient db;
    private final SituationRows rows;
    private final SituationLog log;
    private final RoleCalls calls;
    private final Calling calling;
    private final OnDuty onDuty;
    private final Announcements announcements;
    private final Clock clock;

    Silences(
            JdbcClient db, SituationRows rows, SituationLog log, RoleCalls calls, Calling calling, OnDuty onDuty,
            Announcements announcements, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.log = log;
        this.calls = calls;
        this.calling = calling;
        this.onDuty = onDuty;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** A situation in which somebody waits or is silent, and whose it is. */
    record Place(UUID network, String word, UUID organisation, ItemId item) {}

    @Transactional(readOnly = true)
    List<Place> places() {
        return db.sql("select * from calls_open(:now)").param("now", clock.instant().atOffset(UTC))
            .query(Place.class).list();
    }

    /** The situation stays locked: who looks at the same time waits, and then finds nothing to do. */
    void look(ItemId id, Viewer nobody) {
        rows.lock(id, nobody);
        var course = log.course(id, nobody);
        if (!course.isOngoing()) {
            calls.endAll(id, nobody);
            return;
        }
        var now = clock.instant();
        var heard = new Heard(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (var call : calls.open(id, nobody)) {
            var role = onDuty.of(List.of(call.role()), now, nobody).stream().findFirst();
            if (role.isEmpty() ? call.isSettled(course) : call.isAnswered(course, role.get())) {
                calls.become(call, State.ENDED, null, nobody);
            } else if (role.isEmpty()) {
                calls.become(call, State.ENDED, null, nobody);
                say(course, call, call.passedOn(), What.NO_DEPUTY, now, nobody);
            } else {
                see(course, call, role.get(), heard, now, nobody);
            }
        }
    }

    private void see(Course course, RoleCall call, OnDuty.Called role, Heard heard, Instant now, Viewer nobody) {
        if (call.state() == State.WAITING && role.isOn()) {
            calls.become(call, State.TOLD, now, nobody);
            tell(course, call, call.telling(), call.why().name(), heard.first(heard.persons, role.first()),
                heard.mailboxes.add(role.role()) ? Set.of(role.role()) : Set.of(), nobody);
        } else if (call.isSilent(now) && !role.isOn()) {
            calls.become(call, State.WAITING, null, nobody);
            say(course, call, call.unheard(), What.NO_DEPUTY, now, nobody);
        } else if (call.isSilent(now)) {
            calls.become(call, State.PASSED_ON, null, nobody);
            boolean areDeputies = role.deputies().containsAll(role.then());
            say(course, call, call.passedOn(), role.then().isEmpty() ? What.NO_DEPUTY : areDeputies ? What.DEPUTY_TOLD : What.OTHERS_TOLD,
                now, nobody);
            var then = heard.first(heard.passedOn, role.then()).stream().collect(Collectors.partitioningBy(role.deputies()::contains));
            tell(course, call, call.passedOn(), "deputy", then.getOrDefault(true, List.of()), Set.of(), nobody);
            tell(course, call, call.passedOn(), "silent", then.getOrDefault(false, List.of()), Set.of(), nobody);
        }
    }

    private void tell(Course course, RoleCall call, UUID id, String why, List<UUID> persons, Set<UUID> mailboxes, Viewer nobody) {
        if (!persons.isEmpty() || !mailboxes.isEmpty()) {
            calling.say(course, id, why, call.by(), call.byOrganisation(), persons, mailboxes, nobody);
        }
    }

    private void say(Course course, RoleCall call, UUID key, What what, Instant now, Viewer nobody) {
        log.keep(course.item().id(), new Entry(
                key, what, call.task(), course.ownerOf(call.role()), null, call.role(), "", null, null, null, course.item().owner(), now, now),
            nobody);
        announcements.say(OpenBoards.word(course.item().id(), key));
    }

    /** Who has been told in this round: nobody hears twice of the same. */
    private record Heard(Set<UUID> persons, Set<UUID> mailboxes, Set<UUID> passedOn) {

        List<UUID> first(Set<UUID> told, List<UUID> persons) {
            return persons.stream().filter(told::add).toList();
        }
    }
}
