package fi.solmu.clock.remind;

import fi.solmu.web.Viewer;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whom moves concern: who holds the role, who takes part and who follows the practice, but not the one who did it all. */
@Repository
@Transactional(readOnly = true)
class Concerned {

    private final JdbcClient db;

    Concerned(JdbcClient db) {
        this.db = db;
    }

    private record Row(UUID item, UUID person) {}

    /** By practice, everybody or one person alone. Of all practices at once: a calendar that closes moves thousands of them. */
    Map<UUID, Set<UUID>> by(Map<UUID, List<MovedRow>> moved, @Nullable UUID person, Viewer viewer) {
        return db.sql("""
                select moved.item, concerned.person_id as person
                from unnest(:items, :organisations, :by) as moved (item, organisation, by_id)
                cross join lateral (
                    select person_id from member
                    where network_id = :network and since <= current_date and (until is null or until >= current_date)
                      and (organisation_id = moved.organisation or organisation_id in (
                        select organisation_id from practice_participant where network_id = :network and item_id = moved.item))
                    union
                    select holder.person_id from practice
                    join role_holder holder on holder.network_id = practice.network_id and holder.role_id = practice.responsible_role_id
                                           and holder.since <= current_date and (holder.until is null or holder.until >= current_date)
                    where practice.network_id = :network and practice.item_id = moved.item
                    union
                    select person_id from follower where network_id = :network and item_id = moved.item and is_on
                    except
                    select person_id from follower where network_id = :network and item_id = moved.item and not is_on
                ) concerned
                where concerned.person_id <> moved.by_id and (cast(:only as uuid) is null or concerned.person_id = cast(:only as uuid))
                """)
            .param("network", viewer.network())
            .param("items", array(moved, rows -> rows.get(0).item()))
            .param("organisations", array(moved, rows -> rows.get(0).organisation()))
            .param("by", array(moved, MovedRow::whose))
            .param("only", person == null ? null : person.toString(), Types.VARCHAR)
            .query(Row.class).stream()
            .collect(Collectors.groupingBy(Row::item, Collectors.mapping(Row::person, Collectors.toSet())));
    }

    private static UUID[] array(Map<UUID, List<MovedRow>> moved, Function<List<MovedRow>, UUID> what) {
        return moved.values().stream().map(what).toArray(UUID[]::new);
    }
}
