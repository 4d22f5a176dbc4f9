package fi.solmu.clock.remind;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.DatesMoved;
import fi.solmu.item.DatesNews;
import fi.solmu.item.ItemId;
import fi.solmu.web.Messages;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is told of the moves of a day, to those whom they concern. */
@Repository
@Transactional
class MoveNews implements DatesNews {

    /** In days; the mail of a day goes within three. */
    private static final int KEPT = 90;
    private static final Duration WEEK = Duration.ofDays(7);

    private final JdbcClient db;
    private final Concerned concerned;
    private final ApplicationEventPublisher events;
    private final Messages messages;
    private final Clock clock;

    MoveNews(JdbcClient db, Concerned concerned, ApplicationEventPublisher events, Messages messages, Clock clock) {
        this.db = db;
        this.concerned = concerned;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
    }

    /** Once a day, when all organisations of the network have been looked at. */
    void tell(LocalDate today, Viewer viewer) {
        var since = since(today, viewer);
        if (!MovedTimes.isFirst(db, today, Place.NOBODY, viewer, clock)) {
            return;
        }
        forget(today.minusDays(KEPT), viewer);
        var moved = byItem(today, viewer);
        var persons = concerned.by(moved, null, viewer);
        var moves = moved.values().stream().map(rows -> rows.get(0))
            .map(row -> move(row, persons.getOrDefault(row.item(), Set.of()))).toList();
        if (!moves.isEmpty()) {
            events.publishEvent(new DatesMoved(viewer.network(), today, since, clock.instant(), moves));
        }
    }

    /** As whoever gets the mail may see it; nobody's own deeds. */
    @Override
    @Transactional(readOnly = true)
    public List<Told> of(LocalDate day, Viewer viewer) {
        var say = messages.in(viewer.locale());
        var moved = byItem(day, viewer);
        var own = concerned.by(moved, viewer.person(), viewer);
        return moved.entrySet().stream()
            .filter(item -> own.containsKey(item.getKey()))
            .map(item -> new Told(new ItemId(item.getKey()), MovedRow.said(item.getValue(), say))).toList();
    }

    /** The nearest first. */
    private Map<UUID, List<MovedRow>> byItem(LocalDate day, Viewer viewer) {
        return db.sql("""
                select moved.item_id as item, moved.organisation_id as organisation, moved.was_on as was, moved.now_on as now, moved.why,
                       moved.closed, moved.by_id as by, coalesce((select name from person_name where id = moved.by_id), '') as who
                from moved_time moved
                where moved.network_id = :network and moved.told_on = :day
                order by least(moved.was_on, moved.now_on), moved.item_id, moved.original_on
                """)
            .param("network", viewer.network())
            .param("day", day)
            .query(MovedRow.class).stream()
            .collect(Collectors.groupingBy(MovedRow::item, LinkedHashMap::new, Collectors.toList()));
    }

    private static DatesMoved.Move move(MovedRow row, Set<UUID> persons) {
        return new DatesMoved.Move(new ItemId(row.item()), row.organisation(), row.whose(), row.words(), row.was(), row.now(), persons);
    }

    private void forget(LocalDate before, Viewer viewer) {
        for (var old : List.of("delete from moved_time where network_id = :network and told_on < :before",
                "delete from looked_day where network_id = :network and on_day < :before",
                "delete from practice_reminder where network_id = :network and on_day < :before")) {
            db.sql(old).param("network", viewer.network()).param("before", before).update();
        }
    }

    private Instant since(LocalDate today, Viewer viewer) {
        return db.sql("""
                select max(at) from looked_day where network_id = :network and organisation_id = :whole and on_day < :today
                having max(at) is not null
                """)
            .param("network", viewer.network())
            .param("whole", Place.NOBODY)
            .param("today", today)
            .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant)
            .orElseGet(() -> clock.instant().atOffset(UTC).minus(WEEK).toInstant());
    }
}
