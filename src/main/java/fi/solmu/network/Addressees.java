package fi.solmu.network;

import fi.solmu.web.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who can be spoken to by name today: the people that the list of members shows, and the roles. */
@Repository
@Transactional(readOnly = true)
public class Addressees {

    private final JdbcClient db;

    Addressees(JdbcClient db) {
        this.db = db;
    }

    /** A person who acts for two organisations comes twice. */
    public List<Addressee> of(Viewer viewer) {
        return db.sql("""
                select named.*, membership.name as organisation_name, membership.colour
                from (
                    select person_name.id, false as is_role, person_name.name, member.organisation_id as organisation
                    from member
                    join person_name on person_name.id = member.person_id
                    where member.network_id = :network and (member.until is null or member.until >= current_date)
                    union all
                    select id, true, title, organisation_id
                    from role
                    where network_id = :network and (ended_on is null or ended_on >= current_date)
                ) named
                join membership on membership.network_id = :network and membership.organisation_id = named.organisation
                               and (membership.until is null or membership.until >= current_date)
                order by named.name collate "fi-x-icu", membership.colour, named.id
                """)
            .param("network", viewer.network())
            .query(Addressee.class)
            .list();
    }

    /** Who is in one of these roles today, deputies too, but for the one who asks. */
    public List<UUID> holding(Collection<UUID> roles, UUID by) {
        return roles.isEmpty() ? List.of() : db.sql("""
                select distinct person_id
                from role_holder
                where network_id = current_network() and role_id = any(:roles) and person_id <> :by and since <= current_date
                  and (until is null or until >= current_date)
                """)
            .param("by", by)
            .param("roles", roles.toArray(UUID[]::new))
            .query(UUID.class)
            .list();
    }

    /** The coordinators, while nobody is in any of these roles, but for the one who asks. */
    public List<UUID> insteadOf(Collection<UUID> roles, UUID by) {
        return db.sql("""
                select distinct person_id
                from member
                where network_id = current_network() and access = 'COORDINATOR' and person_id <> :by
                  and (until is null or until >= current_date)
                  and not exists (
                    select from role_holder
                    where network_id = current_network() and role_id = any(:roles) and since <= current_date
                      and (until is null or until >= current_date))
                """)
            .param("by", by)
            .param("roles", roles.toArray(UUID[]::new))
            .query(UUID.class)
            .list();
    }
}
