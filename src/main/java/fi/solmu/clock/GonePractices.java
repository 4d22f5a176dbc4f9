package fi.solmu.clock;

import fi.solmu.item.ItemId;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The practices that stood in the clock and lately ceased to: whoever had them in a calendar is told so for a while. */
@Repository
@Transactional(readOnly = true)
public class GonePractices {

    private static final Duration TOLD_FOR = Duration.ofDays(90);
    private static final int MOST = 100;

    private final JdbcClient db;
    private final Practices practices;
    private final Clock clock;

    GonePractices(JdbcClient db, Practices practices, Clock clock) {
        this.db = db;
        this.practices = practices;
        this.clock = clock;
    }

    /** One that has gone, and the last day whose times stood: none of one that was removed. */
    public record Gone(Planned planned, LocalDate through) {}

    private record Row(UUID id, @Nullable OffsetDateTime ended) {}

    /** The newest first; what never was in force nobody had in a calendar. */
    public List<Gone> of(Viewer viewer) {
        return db.sql("""
                select item.id, case when item.removed_at is null then (
                    select min(told.at) from history told
                    where told.network_id = item.network_id and told.item_id = item.id and told.record is not null
                      and told.revision > stood.revision) end as ended
                from item
                join lateral (select max(before.revision) as revision from history before
                              where before.network_id = item.network_id and before.item_id = item.id and before.record ->> 'state' = 'IN_FORCE') stood
                     on stood.revision is not null
                where item.network_id = :network and item.kind = 'PRACTICE'
                  and (item.removed_at is not null or item.state in ('PAUSED', 'ENDED')) and item.changed_at > :since
                order by item.changed_at desc
                limit :most
                """)
            .param("network", viewer.network())
            .param("since", clock.instant().minus(TOLD_FOR).atOffset(ZoneOffset.UTC))
            .param("most", MOST)
            .query(Row.class).stream()
            .map(row -> new Gone(practices.get(new ItemId(row.id), viewer), row.ended == null ? LocalDate.MIN
                : LocalDate.ofInstant(row.ended.toInstant(), Say.ZONE).minusDays(1))).toList();
    }
}
