package fi.solmu.network;

import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How people, organisations and roles leave a network: at once and on every node, and never the last coordinator. */
@Repository
@Transactional
class Departures {

    private final JdbcClient db;
    private final Organisations organisations;
    private final Roles roles;

    Departures(JdbcClient db, Organisations organisations, Roles roles) {
        this.db = db;
        this.organisations = organisations;
        this.roles = roles;
    }

    /** What is ended now was last in force yesterday, also when it began today. A door reads this at each request. */
    void endMember(UUID person, UUID organisation, Viewer by) {
        oneAtATime(by);
        update("""
                update member set until = current_date - 1, since = least(since, current_date - 1)
                where network_id = :network and person_id = :person and organisation_id = :organisation
                  and (until is null or until >= current_date)
                """, person, organisation, by);
        refuseWithoutCoordinator(by);
        endHoldings(by);
    }

    void endOrganisation(UUID organisation, Viewer by) {
        if (!organisations.has(organisation, by)) {
            throw new NotThere();
        }
        oneAtATime(by);
        update("""
                update membership set until = current_date - 1, since = least(since, current_date - 1)
                where network_id = :network and organisation_id = :organisation and (until is null or until >= current_date)
                """, null, organisation, by);
        update("""
                update member set until = current_date - 1, since = least(since, current_date - 1)
                where network_id = :network and organisation_id = :organisation and (until is null or until >= current_date)
                """, null, organisation, by);
        refuseWithoutCoordinator(by);
        update("""
                update role set ended_on = current_date - 1
                where network_id = :network and organisation_id = :organisation and (ended_on is null or ended_on >= current_date)
                """, null, organisation, by);
        endHoldings(by);
    }

    void endRole(UUID role, Viewer by) {
        if (!roles.has(role, by)) {
            throw new NotThere();
        }
        db.sql("""
                update role set ended_on = current_date - 1
                where network_id = :network and id = :role and (ended_on is null or ended_on >= current_date)
                """)
            .param("network", by.network())
            .param("role", role)
            .update();
        endHoldings(by);
    }

    /** Two coordinators who see each other off at the same moment wait for one another. */
    void oneAtATime(Viewer by) {
        db.sql("select id from network where id = :network for update").param("network", by.network()).query(UUID.class).single();
    }

    void refuseWithoutCoordinator(Viewer by) {
        boolean isLed = db.sql("""
                select exists (
                    select from member
                    join membership on membership.network_id = member.network_id
                                   and membership.organisation_id = member.organisation_id
                    where member.network_id = :network and member.access = 'COORDINATOR'
                      and (member.until is null or member.until >= current_date)
                      and (membership.until is null or membership.until >= current_date))
                """)
            .param("network", by.network())
            .query(Boolean.class)
            .single();
        if (!isLed) {
            throw new Refused("network.last-coordinator");
        }
    }

    /** Whoever has left holds no role, and a role that has ended is held by nobody. What never began leaves no trace. */
    private void endHoldings(Viewer by) {
        var over = """
                network_id = :network and (until is null or until >= current_date)
                and (not exists (
                        select from member
                        where member.network_id = role_holder.network_id and member.person_id = role_holder.person_id
                          and (member.until is null or member.until >= current_date))
                     or exists (
                        select from role
                        where role.network_id = role_holder.network_id and role.id = role_holder.role_id
                          and role.ended_on < current_date))
                """;
        db.sql("delete from role_holder where since >= current_date and " + over).param("network", by.network()).update();
        db.sql("update role_holder set until = current_date - 1 where " + over).param("network", by.network()).update();
    }

    private void update(String sql, @Nullable UUID person, UUID organisation, Viewer by) {
        db.sql(sql)
            .param("network", by.network())
            .param("person", person)
            .param("organisation", organisation)
            .update();
    }
}
