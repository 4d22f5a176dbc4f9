package fi.solmu.network;

import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Organisations, people and roles that come to a network from a file, with the days they had. */
@Repository
@Transactional
public class Newcomers {

    private final JdbcClient db;
    private final Walls walls;

    Newcomers(JdbcClient db, Walls walls) {
        this.db = db;
        this.walls = walls;
    }

    /** An organisation that takes part from a day to a day. */
    public record Party(
            UUID id, String name, String kind, String task, String businessId, @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    /** A person's place in a network. */
    public record Place(UUID person, UUID organisation, Access access, @Nullable LocalDate since, @Nullable LocalDate until) {}

    /** A role with all it knows of itself. */
    public record Post(
            UUID id, UUID organisation, String title, String task, String competence, String phone, String email,
            @Nullable LocalDate ended, @Nullable Integer monthLimit, String duty) {}

    @Transactional(readOnly = true)
    public Optional<UUID> organisationWith(String businessId) {
        return db.sql("select organisation_with(:id)").param("id", businessId)
            .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class))).single();
    }

    /** One's own people: oneself, and those of the networks one coordinates. */
    public boolean mayBring(UUID person, UUID coordinator) {
        return walls.within(new Reader(null, null, coordinator), () ->
                db.sql("select person_is_mine(:person)").param("person", person).query(Boolean.class).single());
    }

    public void join(Party party, Viewer by) {
        db.sql("select organisation_come(:id, :name, :kind, :businessId)").paramSource(party).query((row, n) -> n).list();
        db.sql("""
                insert into membership (network_id, organisation_id, name, kind, task, colour, since, until)
                select :network, :id, :name, :kind, :task, coalesce(max(colour), 0) + 1,
                       coalesce(cast(:since as date), current_date), cast(:until as date)
                from membership
                where network_id = :network
                """)
            .param("network", by.network())
            .param("id", party.id())
            .param("name", party.name())
            .param("kind", party.kind())
            .param("task", party.task())
            .param("since", party.since())
            .param("until", party.until())
            .update();
    }

    public void join(Place place, Viewer by) {
        db.sql("""
                insert into member (network_id, person_id, organisation_id, access, since, until)
                values (:network, :person, :organisation, :access, coalesce(cast(:since as date), current_date),
                        cast(:until as date))
                """)
            .param("network", by.network())
            .param("person", place.person())
            .param("organisation", place.organisation())
            .param("access", place.access().name())
            .param("since", place.since())
            .param("until", place.until())
            .update();
    }

    public void add(Post role, Viewer by) {
        db.sql("""
                insert into role (network_id, id, organisation_id, title, task, competence, phone, email, ended_on, month_limit,
                                  duty)
                values (:network, :id, :organisation, :title, :task, :competence, :phone, :email, cast(:ended as date), cast(:limit as smallint),
                        :duty)
                """)
            .param("network", by.network())
            .param("id", role.id())
            .param("organisation", role.organisation())
            .param("title", role.title())
            .param("task", role.task())
            .param("competence", role.competence())
            .param("phone", role.phone())
            .param("email", role.email())
            .param("ended", role.ended())
            .param("limit", role.monthLimit())
            .param("duty", role.duty())
            .update();
    }

    /** In a network of many concepts a role answers for one of them. */
    public void answersFor(UUID role, UUID concept, Viewer by) {
        db.sql("update role set concept_id = :concept where network_id = :network and id = :role")
            .param("concept", concept)
            .param("network", by.network())
            .param("role", role)
            .update();
    }
}
