package fi.solmu.network;

import static java.time.ZoneOffset.UTC;

import fi.solmu.web.NewId;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is on shift in roles: whoever is in the role takes the shift, or is offered it by another who is. */
@Repository
@Transactional
public class Shifts {

    private static final String HERE = "network_id = :network and role_id = :role and ended is null";

    /** Who has left the role or the network is on shift no more. */
    private static final String THERE = """
            and exists (
                select from role_holder holder
                join member on member.network_id = holder.network_id and member.person_id = holder.person_id
                           and (member.until is null or member.until >= current_date)
                where holder.network_id = %1$s.network_id and holder.role_id = %1$s.role_id and holder.person_id = %1$s.person_id
                  and holder.since <= current_date and (holder.until is null or holder.until >= current_date))
            """;

    private final JdbcClient db;
    private final Roles roles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Shifts(JdbcClient db, Roles roles, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.roles = roles;
        this.events = events;
        this.clock = clock;
    }

    /** What is offered to the reader in that network. */
    @Transactional(readOnly = true)
    public List<Shift> offered(Viewer viewer) {
        return db.sql("""
                select role_id from role_shift
                where network_id = :network and person_id = :person and taken is null and ended is null
                """)
            .param("network", viewer.network()).param("person", viewer.person()).query(UUID.class).list().stream()
            .flatMap(role -> of(role, viewer).stream()).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Shift> of(UUID role, Viewer viewer) {
        return db.sql("""
                select :role as role, own.person_id as person, coalesce(own_name.name, '') as name, own.taken as since,
                       offer.person_id as offered, coalesce(offer_name.name, '') as offered_name, offer.by_id as offered_by
                from (values (1)) one
                left join role_shift own on own.network_id = :network and own.role_id = :role and own.taken is not null and own.ended is null
                    """ + THERE.formatted("own") + """
                left join person_name own_name on own_name.id = own.person_id
                left join role_shift offer on offer.network_id = :network and offer.role_id = :role and offer.taken is null and offer.ended is null
                    """ + THERE.formatted("offer") + """
                left join person_name offer_name on offer_name.id = offer.person_id
                where own.id is not null or offer.id is not null
                """)
            .param("network", viewer.network()).param("role", role).query(Shift.class).optional();
    }

    /** To another who is in the role; the newest offer is the one that stands. */
    void offer(UUID id, UUID to, Viewer by) {
        var role = held(id, by);
        if (role.holders().stream().noneMatch(each -> each.person().equals(to)) || to.equals(by.person())) {
            throw Refused.at("person", "network.shift-not-in-role");
        }
        var now = clock.instant();
        sql("update role_shift set ended = greatest(offered, :now) where " + HERE + " and taken is null", id, now, by).update();
        var shift = NewId.next();
        insert(shift, to, now, null, id, by);
        events.publishEvent(new ShiftChanged(shift, id, role.organisation(), to, false, now, by));
    }

    /** Whoever is in the role takes it, offered or not, as when the one before has gone already. Taking twice is taking once. */
    void take(UUID id, Viewer by) {
        var role = held(id, by);
        if (of(id, by).filter(each -> each.isOn(by.person())).isPresent()) {
            return;
        }
        var now = clock.instant();
        sql("update role_shift set ended = greatest(offered, :now) where " + HERE, id, now, by).update();
        var shift = NewId.next();
        insert(shift, by.person(), now, now, id, by);
        events.publishEvent(new ShiftChanged(shift, id, role.organisation(), by.person(), true, now, by));
    }

    /** Nobody is on shift any more: all who hold the role are told again. */
    void leave(UUID id, Viewer by) {
        held(id, by);
        sql("update role_shift set ended = greatest(offered, :now) where " + HERE + " and (person_id = :person or by_id = :person)", id,
            clock.instant(), by).param("person", by.person()).update();
    }

    /** Only who is in the role says who is on shift; the role stays locked until that is kept, and may be referred to all the while. */
    private Role held(UUID id, Viewer by) {
        db.sql("select id from role where network_id = :network and id = :role for no key update")
            .param("network", by.network()).param("role", id).query(UUID.class).optional().orElseThrow(NotThere::new);
        var role = roles.get(id, by);
        if (role.holders().stream().noneMatch(each -> each.person().equals(by.person()))) {
            throw new Refused("network.shift-not-yours");
        }
        return role;
    }

    private void insert(UUID shift, UUID person, Instant now, @Nullable Instant taken, UUID role, Viewer by) {
        db.sql("""
                insert into role_shift (network_id, id, role_id, person_id, by_id, offered, taken)
                values (:network, :id, :role, :person, :by, :now, cast(:taken as timestamptz))
                """)
            .param("network", by.network()).param("id", shift).param("role", role).param("person", person).param("by", by.person())
            .param("now", now.atOffset(UTC)).param("taken", Objects.toString(taken, null)).update();
    }

    private StatementSpec sql(String text, UUID role, Instant now, Viewer by) {
        return db.sql(text).param("network", by.network()).param("role", role).param("now", now.atOffset(UTC));
    }
}
