package fi.solmu.cards.situation;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The calls of situations as they are kept, each once. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RoleCalls {

    private final JdbcClient db;

    RoleCalls(JdbcClient db) {
        this.db = db;
    }

    /** Whether it is the first of its cause. */
    boolean keep(ItemId id, RoleCall call, Viewer by) {
        return db.sql("""
                insert into situation_call (network_id, id, item_id, role_id, why, task_id, by_id, by_organisation_id, state, patience,
                                            made, told)
                values (:network, :key, :id, :role, :why, :task, :by, :organisation, :state, :patience, :made,
                        cast(:told as timestamptz))
                on conflict do nothing
                """)
            .param("network", by.network()).param("key", call.id()).param("id", id.value()).param("role", call.role())
            .param("why", call.why().name()).param("task", call.task(), Types.OTHER).param("by", call.by())
            .param("organisation", call.byOrganisation())
            .param("state", call.state().name()).param("patience", call.patience()).param("made", call.made().atOffset(UTC))
            .param("told", call.told() == null ? null : call.told().toString(), Types.VARCHAR)
            .update() > 0;
    }

    /** Those that wait for a duty time or for an answer. */
    List<RoleCall> open(ItemId id, Viewer viewer) {
        return of(id, viewer).stream().filter(call -> call.state() == RoleCall.State.WAITING || call.state() == RoleCall.State.TOLD).toList();
    }

    /** Those that have had an answer, in the order in which they were made. */
    List<RoleCall> ended(ItemId id, Viewer viewer) {
        return of(id, viewer).stream().filter(call -> call.state() == RoleCall.State.ENDED && call.why().isToBeAnswered()).toList();
    }

    private List<RoleCall> of(ItemId id, Viewer viewer) {
        return db.sql("""
                select id, role_id as role, why, task_id as task, by_id as by, by_organisation_id as by_organisation, state, patience, made, told
                from situation_call
                where network_id = :network and item_id = :id
                order by made, id
                """)
            .param("network", viewer.network()).param("id", id.value()).query(RoleCall.class).list();
    }

    /** Who has been called to it at all. */
    List<UUID> told(ItemId id, Viewer viewer) {
        return db.sql("select distinct role_id from situation_call where network_id = :network and item_id = :id and told is not null")
            .param("network", viewer.network()).param("id", id.value()).query(UUID.class).list();
    }

    void become(RoleCall call, RoleCall.State state, @Nullable Instant told, Viewer by) {
        db.sql("""
                update situation_call set state = :state, told = coalesce(cast(:told as timestamptz), told)
                where network_id = :network and id = :id
                """)
            .param("state", state.name()).param("told", told == null ? null : told.toString(), Types.VARCHAR)
            .param("network", by.network()).param("id", call.id()).update();
    }

    void endAll(ItemId id, Viewer by) {
        db.sql("""
                update situation_call set state = 'ENDED'
                where network_id = :network and item_id = :id and state in ('WAITING', 'TOLD')
                """)
            .param("network", by.network()).param("id", id.value()).update();
    }

    /** How long a role may be silent, as the card says now. */
    int patience(@Nullable UUID card, Viewer viewer) {
        return card == null ? RoleCall.USUAL_PATIENCE
            : db.sql("select coalesce(answer_minutes, :usual) from action_card where network_id = :network and item_id = :card")
                .param("usual", RoleCall.USUAL_PATIENCE).param("network", viewer.network()).param("card", card)
                .query(Integer.class).optional().orElse(RoleCall.USUAL_PATIENCE);
    }
}
