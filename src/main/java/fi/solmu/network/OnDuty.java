package fi.solmu.network;

import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is told at some moment what concerns a role: whoever is on shift, else its holders, else the deputies. */
@Repository
@Transactional(readOnly = true)
public class OnDuty {

    private final JdbcClient db;
    private final ObjectProvider<OfficeDays> days;

    OnDuty(JdbcClient db, ObjectProvider<OfficeDays> days) {
        this.db = db;
        this.days = days;
    }

    /** A role, whether it is on duty, who is told first, who when those are silent, and which of them are deputies alone. */
    public record Called(UUID role, UUID organisation, boolean isOn, List<UUID> first, List<UUID> then, Set<UUID> deputies) {

        public Called {
            first = List.copyOf(first);
            then = List.copyOf(then);
            deputies = Set.copyOf(deputies);
        }

        public boolean has(@Nullable UUID person) {
            return person != null && (first.contains(person) || then.contains(person));
        }
    }

    private record Row(UUID role, UUID organisation, String duty) {}

    private record Person(UUID role, UUID person, int place) {}

    /** Of those roles that there still are. */
    public List<Called> of(Collection<UUID> roles, Instant at, Viewer viewer) {
        if (roles.isEmpty()) {
            return List.of();
        }
        var asked = roles.toArray(UUID[]::new);
        var there = db.sql("""
                select role.id as role, role.organisation_id as organisation, role.duty
                from role
                join membership on membership.network_id = role.network_id and membership.organisation_id = role.organisation_id
                               and (membership.until is null or membership.until >= current_date)
                where role.network_id = :network and role.id = any(:roles) and (role.ended_on is null or role.ended_on >= current_date)
                order by role.id
                """)
            .param("network", viewer.network()).param("roles", asked).query(Row.class).list();
        var persons = persons(asked, viewer).stream().collect(Collectors.groupingBy(Person::role));
        var moment = LocalDateTime.ofInstant(at, Say.ZONE);
        return there.stream().map(row -> called(row, persons, moment, viewer)).toList();
    }

    private Called called(Row row, Map<UUID, List<Person>> persons, LocalDateTime at, Viewer viewer) {
        var own = persons.getOrDefault(row.role, List.of());
        int nearest = own.stream().mapToInt(Person::place).min().orElse(0);
        var first = own.stream().filter(each -> each.place == nearest).map(Person::person).distinct().toList();
        var then = own.stream().filter(each -> each.place == 2 || nearest == 0).map(Person::person).distinct()
            .filter(each -> !first.contains(each)).toList();
        var duty = Duty.of(row.duty).orElse(Duty.ALWAYS);
        boolean isOn = duty.isOn(at, day -> days.stream().allMatch(each -> each.isOpen(row.organisation, day, viewer)));
        var holders = own.stream().filter(each -> each.place == 1).map(Person::person).toList();
        var deputies = own.stream().map(Person::person).filter(each -> !holders.contains(each)).collect(Collectors.toSet());
        return new Called(row.role, row.organisation, isOn, first, then, deputies);
    }

    /** Only such as are still in the role and belong to the network: on shift, holding, deputy. */
    private List<Person> persons(UUID[] roles, Viewer viewer) {
        return db.sql("""
                select told.role_id as role, told.person_id as person, told.place
                from (
                    select shift.role_id, shift.person_id, 0 as place
                    from role_shift shift
                    join role_holder holder on holder.network_id = shift.network_id and holder.role_id = shift.role_id
                                           and holder.person_id = shift.person_id and holder.since <= current_date
                                           and (holder.until is null or holder.until >= current_date)
                    where shift.network_id = :network and shift.role_id = any(:roles) and shift.taken is not null and shift.ended is null
                    union all
                    select role_id, person_id, case when is_deputy then 2 else 1 end from role_holder
                    where network_id = :network and role_id = any(:roles) and since <= current_date
                      and (until is null or until >= current_date)
                ) told
                where exists (
                    select from member
                    where member.network_id = :network and member.person_id = told.person_id
                      and (member.until is null or member.until >= current_date))
                order by told.place, told.person_id
                """)
            .param("network", viewer.network()).param("roles", roles).query(Person.class).list();
    }
}
