package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody a network has or has had, in the order they came: what a file of it begins with. */
@Repository
@Transactional(readOnly = true)
public class Roll {

    private final JdbcClient db;

    Roll(JdbcClient db) {
        this.db = db;
    }

    /** Somebody who belongs or has belonged to the network for an organisation. */
    public record Somebody(
            UUID id, String name, String email, String language, UUID organisation, Access access, LocalDate since,
            @Nullable LocalDate until) {}

    /** Somebody in a role, now or at another time. */
    public record Tenure(UUID role, UUID person, boolean isDeputy, LocalDate since, @Nullable LocalDate until) {}

    /** A role, and the concept it answers for. */
    public record Post(
            UUID id, UUID organisation, String title, String task, String competence, String phone, String email,
            @Nullable LocalDate ended, @Nullable UUID concept, @Nullable Integer monthLimit, String duty) {}

    public List<Newcomers.Party> organisations(Viewer viewer) {
        return db.sql("""
                select membership.organisation_id as id, membership.name, membership.kind, membership.task,
                       coalesce(known.business_id, '') as business_id, membership.since, membership.until
                from membership
                left join business_ids_of_network() known on known.organisation_id = membership.organisation_id
                where membership.network_id = :network
                order by membership.colour, membership.organisation_id
                """)
            .param("network", viewer.network())
            .query(Newcomers.Party.class)
            .list();
    }

    public List<Somebody> people(Viewer viewer) {
        return db.sql("""
                select known.id, known.name, known.email, known.language, member.organisation_id as organisation, member.access,
                       member.since, member.until
                from member
                join membership on membership.network_id = member.network_id
                               and membership.organisation_id = member.organisation_id
                join people_of_network() known on known.id = member.person_id
                where member.network_id = :network
                order by membership.colour, member.organisation_id, known.email
                """)
            .param("network", viewer.network())
            .query(Somebody.class)
            .list();
    }

    public List<Post> roles(Viewer viewer) {
        return db.sql("""
                select id, organisation_id as organisation, title, task, competence, phone, email, ended_on as ended,
                       concept_id as concept, month_limit, duty
                from role
                where network_id = :network
                order by id
                """)
            .param("network", viewer.network())
            .query(Post.class)
            .list();
    }

    public List<Tenure> tenures(Viewer viewer) {
        return db.sql("""
                select holder.role_id as role, holder.person_id as person, holder.is_deputy, holder.since, holder.until
                from role_holder holder
                join people_of_network() known on known.id = holder.person_id
                where holder.network_id = :network
                order by holder.role_id, holder.is_deputy, holder.since, known.email
                """)
            .param("network", viewer.network())
            .query(Tenure.class)
            .list();
    }
}
