package fi.solmu.cards.situation;

import fi.solmu.database.Announcements;
import fi.solmu.item.ItemId;
import fi.solmu.network.ShiftChanged;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells in the log of each situation under way that the shift of a role with something to do in it is offered or taken. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ShiftsTold {

    private final SituationLists lists;
    private final SituationRows rows;
    private final SituationLog log;
    private final Calling calling;
    private final Announcements announcements;

    ShiftsTold(SituationLists lists, SituationRows rows, SituationLog log, Calling calling, Announcements announcements) {
        this.lists = lists;
        this.rows = rows;
        this.log = log;
        this.calling = calling;
        this.announcements = announcements;
    }

    @EventListener
    void on(ShiftChanged changed) {
        lists.underWay(changed.by()).stream().map(row -> row.item().id())
            .filter(id -> concerns(id, changed)).forEach(id -> tell(id, changed));
    }

    private boolean concerns(ItemId id, ShiftChanged changed) {
        return log.course(id, changed.by()).standing().lines().stream().anyMatch(line -> changed.role().equals(line.task().role()));
    }

    private void tell(ItemId id, ShiftChanged changed) {
        rows.lock(id, changed.by());
        var what = changed.isTaken() ? What.SHIFT_TAKEN : What.SHIFT_OFFERED;
        var key = UUID.nameUUIDFromBytes((id + " " + changed.shift() + " " + what).getBytes(StandardCharsets.UTF_8));
        log.keep(id, new Entry(
                key, what, null, changed.organisation(), null, changed.role(), "", null, null, changed.by().person(), changed.organisation(),
                changed.at(), changed.at()), changed.by());
        if (!changed.isTaken()) {
            calling.offered(log.course(id, changed.by()), changed.role(), changed.person(), changed.shift(), changed.by());
        }
        announcements.say(OpenBoards.word(id, key));
    }
}
