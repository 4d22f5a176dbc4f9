package fi.solmu.network;

import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has been, is and will be in which role. */
@Repository
@Transactional
class Holdings {

    private final JdbcClient db;
    private final Members members;

    Holdings(JdbcClient db, Members members) {
        this.db = db;
        this.members = members;
    }

    @Transactional(readOnly = true)
    List<Holding> of(UUID role, Viewer viewer) {
        return db.sql("""
                select role_holder.id, role_holder.role_id as role, role_holder.person_id as person,
                       coalesce(person_name.name, '') as name, coalesce(person_name.email, '') as email,
                       role_holder.is_deputy, role_holder.since, role_holder.until
                from role_holder
                left join person_name on person_name.id = role_holder.person_id
                where role_holder.network_id = :network and role_holder.role_id = :role
                order by role_holder.is_deputy, role_holder.since desc, person_name.name
                """)
            .param("network", viewer.network())
            .param("role", role)
            .query(Holding.class)
            .list();
    }

    @Transactional(readOnly = true)
    Holding get(UUID id, UUID role, Viewer viewer) {
        return of(role, viewer).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotThere::new);
    }

    /** Only somebody who belongs to the network comes into a role of it, and to each role once at a time. */
    void begin(Holding holding, Viewer by) {
        if (!members.has(holding.person(), by)) {
            throw Refused.at("person", "network.not-a-member");
        }
        keep("""
                insert into role_holder (network_id, id, role_id, person_id, is_deputy, since, until)
                values (:network, :id, :role, :person, :deputy, :since, cast(:until as date))
                """, holding, by);
    }

    void change(Holding holding, Viewer by) {
        keep("""
                update role_holder set is_deputy = :deputy, since = :since, until = cast(:until as date)
                where network_id = :network and id = :id and role_id = :role
                """, holding, by);
    }

    /** For what was entered by mistake. Whoever has been in a role otherwise stays in its past. */
    void forget(UUID id, UUID role, Viewer by) {
        db.sql("delete from role_holder where network_id = :network and id = :id and role_id = :role")
            .param("network", by.network())
            .param("id", id)
            .param("role", role)
            .update();
    }

    private void keep(String sql, Holding holding, Viewer by) {
        try {
            db.sql(sql)
                .param("network", by.network())
                .param("id", holding.id())
                .param("role", holding.role())
                .param("person", holding.person())
                .param("deputy", holding.isDeputy())
                .param("since", holding.since())
                .param("until", holding.until())
                .update();
        } catch (DataIntegrityViolationException conflict) {
            if (String.valueOf(conflict.getMessage()).contains("one_person_once_in_a_role")) {
                throw Refused.at("person", "network.already-in-role");
            }
            throw conflict;
        }
    }
}
