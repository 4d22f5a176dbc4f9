package fi.solmu.cards.outside;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.Items;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people did about which happening: the situations begun of it, more than one where those who began did not see one another's. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AlertTies {

    private static final String JOINED = """
            with here as (
                select cast(:situation as uuid) as id
                union
                select item_id from situation_joining where network_id = :network and into_id = :situation and is_same)
            """;

    private final JdbcClient db;
    private final Items items;

    AlertTies(JdbcClient db, Items items) {
        this.db = db;
        this.items = items;
    }

    /** Where it was joined with another, the situation that goes on. */
    record Tie(UUID alert, UUID situation, UUID begunBy) {}

    List<Tie> of(Collection<UUID> alerts, UUID network) {
        return db.sql("""
                select distinct on (tied.alert_id, coalesce(joined.into_id, tied.situation_id))
                       tied.alert_id as alert, coalesce(joined.into_id, tied.situation_id) as situation, tied.begun_by
                from (
                    select id as alert_id, situation_id, begun_by
                    from alert
                    where network_id = :network and id = any(:alerts) and situation_id is not null
                    union all
                    select alert_id, situation_id, begun_by
                    from alert_apart
                    where network_id = :network and alert_id = any(:alerts)) tied
                left join situation_joining joined on joined.network_id = :network and joined.item_id = tied.situation_id and joined.is_same
                order by tied.alert_id, coalesce(joined.into_id, tied.situation_id), tied.begun_by
                """)
            .param("network", network).param("alerts", alerts.toArray(UUID[]::new)).query(Tie.class).list();
    }

    /** Of each the situation that the reader sees, where there is one. */
    Map<UUID, UUID> seen(Collection<UUID> alerts, Viewer viewer) {
        var tied = of(alerts, viewer.network());
        var seen = items.all(tied.stream().map(Tie::situation).distinct().toList(), viewer).stream().map(each -> each.id().value())
            .collect(Collectors.toSet());
        return tied.stream().filter(each -> seen.contains(each.situation))
            .collect(Collectors.toMap(Tie::alert, Tie::situation, (first, next) -> first));
    }

    /** What tells of a situation, or of one that was joined into it. */
    List<UUID> alerts(UUID situation, UUID network) {
        return db.sql(JOINED + """
                select id
                from alert
                where network_id = :network and situation_id in (select id from here)
                union
                select alert_id
                from alert_apart
                where network_id = :network and situation_id in (select id from here)
                """)
            .param("network", network).param("situation", situation).query(UUID.class).list();
    }

    /** Who has left which of them for now. */
    List<Suggestion.Declined> declined(Collection<UUID> alerts, Viewer viewer) {
        return db.sql("""
                select declined.alert_id as alert, declined.organisation_id as organisation, membership.name, declined.at
                from alert_declined declined
                join membership on membership.network_id = declined.network_id and membership.organisation_id = declined.organisation_id
                where declined.network_id = :network and declined.alert_id = any(:alerts)
                order by declined.at
                """)
            .param("network", viewer.network()).param("alerts", alerts.toArray(UUID[]::new)).query(Suggestion.Declined.class).list();
    }

    void tie(UUID alert, UUID situation, UUID begunBy, UUID network) {
        int first = db.sql("""
                update alert set situation_id = :situation, begun_by = :by
                where network_id = :network and id = :id and situation_id is null
                """)
            .param("network", network).param("id", alert).param("situation", situation).param("by", begunBy).update();
        if (first == 0) {
            db.sql("""
                    insert into alert_apart (network_id, alert_id, situation_id, begun_by)
                    values (:network, :id, :situation, :by)
                    on conflict do nothing
                    """)
                .param("network", network).param("id", alert).param("situation", situation).param("by", begunBy).update();
        }
    }

    void untie(UUID alert, UUID situation, UUID network) {
        db.sql(JOINED + """
                update alert set situation_id = null, begun_by = null
                where network_id = :network and id = :id and situation_id in (select id from here)
                """)
            .param("network", network).param("id", alert).param("situation", situation).update();
        db.sql(JOINED + """
                delete from alert_apart
                where network_id = :network and alert_id = :id and situation_id in (select id from here)
                """)
            .param("network", network).param("id", alert).param("situation", situation).update();
    }

    /** A source that says the same says that it goes on; once a day is often enough to note it. */
    void saidAgain(Collection<UUID> alerts, Instant now, UUID network) {
        db.sql("""
                update alert set heard_at = :now
                where network_id = :network and id = any(:alerts) and heard_at < cast(:now as timestamptz) - interval '1 day'
                """)
            .param("network", network).param("alerts", alerts.toArray(UUID[]::new)).param("now", now.atOffset(UTC)).update();
    }

    /** As it stood: all that goes on by that source. */
    void saidAgain(UUID source, Instant now, UUID network) {
        db.sql("""
                update alert set heard_at = :now
                where network_id = :network and source_id = :source and not is_over and (ends is null or ends > :now)
                  and heard_at < cast(:now as timestamptz) - interval '1 day'
                """)
            .param("network", network).param("source", source).param("now", now.atOffset(UTC)).update();
    }
}
