package fi.solmu.network;

import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The roles of a network and who holds them. */
@Repository
@Transactional
public class Roles {

    private final JdbcClient db;

    Roles(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public List<Role> of(Viewer viewer) {
        var holders = holders(viewer);
        return db.sql("""
                select role.id, role.organisation_id as organisation, membership.name as organisation_name, membership.colour,
                       role.title, role.task, role.competence, role.phone, role.email, role.concept_id as concept,
                       role.month_limit
                from role
                join membership on membership.network_id = role.network_id
                               and membership.organisation_id = role.organisation_id
                where role.network_id = :network and (role.ended_on is null or role.ended_on >= current_date)
                order by membership.colour, role.title collate "fi-x-icu"
                """)
            .param("network", viewer.network())
            .query((row, n) -> new Role(
                    row.getObject("id", UUID.class), row.getObject("organisation", UUID.class),
                    row.getString("organisation_name"), row.getInt("colour"), row.getString("title"),
                    row.getString("task"), row.getString("competence"), row.getString("phone"), row.getString("email"),
                    row.getObject("concept", UUID.class), row.getObject("month_limit", Integer.class),
                    holders.getOrDefault(row.getObject("id", UUID.class), List.of())))
            .list();
    }

    /** How many practices in one month are enough for those roles of which it is said. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> monthLimits(Viewer viewer) {
        return db.sql("select id, month_limit from role where network_id = :network and month_limit is not null")
            .param("network", viewer.network())
            .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getInt("month_limit")))
            .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Transactional(readOnly = true)
    public boolean has(UUID id, Viewer viewer) {
        return db.sql("select exists (select from role where network_id = :network and id = :id)")
            .param("network", viewer.network())
            .param("id", id)
            .query(Boolean.class)
            .single();
    }

    @Transactional(readOnly = true)
    Role get(UUID id, Viewer viewer) {
        return of(viewer).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotThere::new);
    }

    public UUID add(UUID id, UUID organisation, String title, String task, String phone, Viewer by) {
        add(new Role(id, organisation, "", 0, title, task, "", phone, "", null, null, List.of()), by);
        return id;
    }

    void add(Role role, Viewer by) {
        keep("""
                insert into role (network_id, id, organisation_id, title, task, competence, phone, email, concept_id, month_limit)
                values (:network, :id, :organisation, :title, :task, :competence, :phone, :email, :concept, :limit)
                """, role, by);
    }

    /** Several at once. What that organisation has already by that title is not added again. */
    void addAll(List<Role> added, Viewer by) {
        var known = of(by);
        added.stream()
            .filter(each -> known.stream().noneMatch(role -> role.organisation().equals(each.organisation())
                && role.title().equalsIgnoreCase(each.title())))
            .forEach(each -> add(each, by));
    }

    /** Refused when somebody has changed the same since the form was opened. */
    void change(Role changed, String stamp, Viewer by) {
        db.sql("select id from role where network_id = :network and id = :id for no key update")
            .param("network", by.network()).param("id", changed.id()).query(UUID.class).optional();
        Stamp.check(stamp, get(changed.id(), by).asAsked());
        keep("""
                update role
                set organisation_id = :organisation, title = :title, task = :task, competence = :competence, phone = :phone,
                    email = :email, concept_id = :concept, month_limit = :limit, revision = revision + 1
                where network_id = :network and id = :id
                """, changed, by);
    }

    public void hold(UUID id, UUID role, UUID person, boolean isDeputy, LocalDate since, @Nullable LocalDate until, Viewer by) {
        db.sql("""
                insert into role_holder (network_id, id, role_id, person_id, is_deputy, since, until)
                values (:network, :id, :role, :person, :deputy, :since, :until)
                """)
            .param("network", by.network())
            .param("id", id)
            .param("role", role)
            .param("person", person)
            .param("deputy", isDeputy)
            .param("since", since)
            .param("until", until)
            .update();
    }

    private void keep(String sql, Role role, Viewer by) {
        db.sql(sql)
            .param("network", by.network())
            .param("id", role.id())
            .param("organisation", role.organisation())
            .param("title", role.title())
            .param("task", role.task())
            .param("competence", role.competence())
            .param("phone", role.phone())
            .param("email", role.email())
            .param("concept", role.concept())
            .param("limit", role.monthLimit(), Types.SMALLINT)
            .update();
    }

    private Map<UUID, List<Role.Holder>> holders(Viewer viewer) {
        record Row(UUID role, UUID id, UUID person, String name, String email, boolean isDeputy) {}
        return db.sql("""
                select role_holder.role_id as role, role_holder.id, role_holder.person_id as person,
                       coalesce(person_name.name, '') as name, coalesce(person_name.email, '') as email, role_holder.is_deputy
                from role_holder
                left join person_name on person_name.id = role_holder.person_id
                where role_holder.network_id = :network and role_holder.since <= current_date
                  and (role_holder.until is null or role_holder.until >= current_date)
                order by role_holder.is_deputy, person_name.name
                """)
            .param("network", viewer.network())
            .query(Row.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Row::role, Collectors.mapping(
                    row -> new Role.Holder(row.id, row.person, row.name, row.email, row.isDeputy), Collectors.toList())));
    }
}
