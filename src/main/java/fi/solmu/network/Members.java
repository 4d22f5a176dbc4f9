package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people of a network. */
@Repository
@Transactional
class Members {

    private final JdbcClient db;
    private final Departures departures;

    Members(JdbcClient db, Departures departures) {
        this.db = db;
        this.departures = departures;
    }

    @Transactional(readOnly = true)
    List<Member> of(Viewer viewer) {
        return db.sql("""
                select member.person_id as person, person_name.name, person_name.email, member.organisation_id as organisation,
                       membership.name as organisation_name, membership.colour, member.access, member.since,
                       array(select role.title
                             from role_holder
                             join role on role.network_id = role_holder.network_id and role.id = role_holder.role_id
                             where role_holder.network_id = member.network_id and role_holder.person_id = member.person_id
                               and role.organisation_id = member.organisation_id
                               and role_holder.since <= current_date
                               and (role_holder.until is null or role_holder.until >= current_date)
                             order by role_holder.is_deputy, role.title) as roles
                from member
                join membership on membership.network_id = member.network_id
                               and membership.organisation_id = member.organisation_id
                join person_name on person_name.id = member.person_id
                where member.network_id = :network
                  and (member.until is null or member.until >= current_date)
                  and (membership.until is null or membership.until >= current_date)
                order by membership.colour, membership.name, person_name.name collate "fi-x-icu"
                """)
            .param("network", viewer.network())
            .query(Member.class)
            .list();
    }

    @Transactional(readOnly = true)
    Member get(UUID person, UUID organisation, Viewer viewer) {
        return of(viewer).stream()
            .filter(each -> each.person().equals(person) && each.organisation().equals(organisation))
            .findFirst()
            .orElseThrow(NotThere::new);
    }

    @Transactional(readOnly = true)
    boolean has(UUID person, Viewer viewer) {
        return of(viewer).stream().anyMatch(each -> each.person().equals(person));
    }

    /** The last coordinator stays one until there is another. */
    void give(UUID person, UUID organisation, Access access, Viewer by) {
        departures.oneAtATime(by);
        var member = get(person, organisation, by);
        db.sql("""
                update member set access = :access
                where network_id = :network and person_id = :person and organisation_id = :organisation
                """)
            .param("access", access.name())
            .param("network", by.network())
            .param("person", member.person())
            .param("organisation", member.organisation())
            .update();
        departures.refuseWithoutCoordinator(by);
    }
}
