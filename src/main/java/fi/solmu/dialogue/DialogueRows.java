package fi.solmu.dialogue;

import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a dialogue is in the database: its row, and how many of each organisation took part. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DialogueRows {

    private final JdbcClient db;

    DialogueRows(JdbcClient db) {
        this.db = db;
    }

    void keep(ItemId id, Dialogue dialogue, Viewer by) {
        of("""
                insert into dialogue (network_id, item_id, direction, date, method, rules, attended)
                values (:network, :id, :direction, :date, :method, :rules, :attended)
                on conflict (network_id, item_id) do update
                    set direction = excluded.direction, date = excluded.date, method = excluded.method, rules = excluded.rules,
                        attended = excluded.attended
                """, id, by)
            .param("direction", dialogue.direction() == null ? null : dialogue.direction().name())
            .param("date", dialogue.date())
            .param("method", dialogue.method())
            .param("rules", dialogue.rules())
            .param("attended", dialogue.attended())
            .update();
        of("delete from attendance where network_id = :network and item_id = :id", id, by).update();
        of("""
                insert into attendance (network_id, item_id, position, organisation_id, count)
                select :network, :id, place, organisation, count
                from unnest(:organisations, :counts) with ordinality as told (organisation, count, place)
                """, id, by)
            .param("organisations", dialogue.attendance().stream().map(Attendance::organisation).toArray(UUID[]::new))
            .param("counts", dialogue.attendance().stream().map(Attendance::count).toArray(Integer[]::new))
            .update();
    }

    Optional<Dialogue> find(ItemId id, Viewer viewer) {
        record Row(@Nullable Direction direction, @Nullable LocalDate date, String method, String rules, @Nullable Integer attended) {}
        var attendance = of("""
                select organisation_id as organisation, count from attendance
                where network_id = :network and item_id = :id
                order by position
                """, id, viewer).query(Attendance.class).list();
        return of("""
                select direction, date, method, rules, attended from dialogue
                where network_id = :network and item_id = :id
                """, id, viewer)
            .query(Row.class)
            .optional()
            .map(row -> new Dialogue(row.direction, row.date, row.method, row.rules, row.attended, attendance));
    }

    /** By the day of the talk, unless the reader asks for another order: the next and the latest come first. */
    List<DialogueRow> asked(Asked asked, Viewer viewer) {
        return asked.bind(db.sql("""
                select item.id, item.number, coalesce(said.title, source.title) as title,
                       coalesce(said.language, source.language) as language, item.state, membership.name as owner,
                       membership.colour, dialogue.direction, dialogue.date,
                       coalesce(dialogue.attended, (select sum(count) from attendance counted
                                                    where counted.network_id = item.network_id and counted.item_id = item.id)) as people,
                       understood.insights, understood.loose
                from item
                join dialogue on dialogue.network_id = item.network_id and dialogue.item_id = item.id
                cross join lateral (
                    select count(*) as insights, count(*) filter (where not exists (
                               select from link
                               join item other on other.network_id = link.network_id and other.removed_at is null
                                   and other.id = case when link.from_id = insight.item_id then link.to_id else link.from_id end
                               where link.network_id = insight.network_id and link.until is null
                                 and insight.item_id in (link.from_id, link.to_id))) as loose
                    from insight
                    join item told on told.network_id = insight.network_id and told.id = insight.item_id and told.removed_at is null
                    where insight.network_id = item.network_id and insight.dialogue_id = item.id) understood
                """ + Asked.NAMED + "where item.network_id = :network and item.kind = 'DIALOGUE'\n"
                + asked.where() + asked.orderAndPageBy("dialogue.date desc nulls first, ")), viewer)
            .query(DialogueRow.class)
            .list();
    }

    /** The last day on which each direction was talked with; of what is only planned nobody knows yet. */
    Map<Direction, LocalDate> last(LocalDate today, Viewer viewer) {
        record Row(Direction direction, LocalDate last) {}
        return db.sql("""
                select dialogue.direction, max(dialogue.date) as last
                from dialogue
                join item on item.network_id = dialogue.network_id and item.id = dialogue.item_id and item.removed_at is null
                where dialogue.network_id = :network and item.state <> 'PLANNED' and dialogue.date <= :today
                  and dialogue.direction is not null
                group by dialogue.direction
                """)
            .param("network", viewer.network())
            .param("today", today)
            .query(Row.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Row::direction, Row::last));
    }

    private StatementSpec of(String sql, ItemId id, Viewer viewer) {
        return db.sql(sql).param("network", viewer.network()).param("id", id.value());
    }
}
