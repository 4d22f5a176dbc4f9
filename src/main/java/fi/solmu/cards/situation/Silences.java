package fi.solmu.cards.situation;

import static java.time.ZoneOffset.UTC;

import fi.solmu.cards.situation.RoleCall.State;
import fi.solmu.database.Announcements;
import fi.solmu.item.ItemId;
import fi.solmu.network.OnDuty;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
        for (var call : calls.open(id, nobody)) {
            if (call.isAnswered(course)) {
                calls.become(call, State.ENDED, null, nobody);
            } else {
                onDuty.of(List.of(call.role()), now, nobody).forEach(role -> see(course, call, role, now, nobody));
            }
        }
    }

    private void see(Course course, RoleCall call, OnDuty.Called role, Instant now, Viewer nobody) {
        if (call.state() == State.WAITING && role.isOn()) {
            calls.become(call, State.TOLD, now, nobody);
            calling.say(course, call.id(), call.why().name(), call.by(), course.item().owner(), role.first(), Set.of(role.role()), nobody);
        } else if (call.isSilent(course, now)) {
            boolean isDeputyThere = role.isOn() && !role.then().isEmpty();
            calls.become(call, State.PASSED_ON, null, nobody);
            log.keep(course.item().id(), new Entry(
                    call.passedOn(), isDeputyThere ? What.DEPUTY_TOLD : What.NO_DEPUTY, call.task(), role.organisation(), null, role.role(), "",
                    null, null, null, course.item().owner(), now, now), nobody);
            if (isDeputyThere) {
                calling.say(course, call.passedOn(), "deputy", call.by(), course.item().owner(), role.then(), Set.of(), nobody);
            }
            announcements.say(OpenBoards.word(course.item().id(), call.passedOn()));
        }
    }
}
